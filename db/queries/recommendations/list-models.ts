import { desc, eq, sql } from "drizzle-orm";
import type { ModelVersion } from "@/core/recommendations/model-views";
import type { Executor } from "@/db/client";
import { recommenderModels, recommenderState } from "@/db/schema";

/** All versions of the model that are kept, newest first. */
export async function listModels(db: Executor): Promise<ModelVersion[]> {
  const columns = {
    id: recommenderModels.id,
    isActive: sql<boolean>`${recommenderState.activeModelId} is not null`,
    settings: recommenderModels.settings,
    metrics: recommenderModels.metrics,
    fingerprint: recommenderModels.fingerprint,
    ratings: recommenderModels.ratings,
    ownRatings: recommenderModels.ownRatings,
    people: recommenderModels.people,
    movies: recommenderModels.movies,
    bytes: recommenderModels.bytes,
    trainingMs: recommenderModels.trainingMs,
    createdAt: recommenderModels.createdAt,
  };
  return db
    .select(columns)
    .from(recommenderModels)
    .leftJoin(recommenderState, eq(recommenderState.activeModelId, recommenderModels.id))
    .orderBy(desc(recommenderModels.id));
}
