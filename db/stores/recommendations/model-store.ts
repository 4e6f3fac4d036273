import { eq, sql } from "drizzle-orm";
import { AppError } from "@/core/app-error";
import { arraysOfModel, MODEL_ARRAY_NAMES } from "@/core/recommendations/learned/model-arrays";
import type { Executor } from "@/db/client";
import { recommenderModelParts, recommenderModels, recommenderState } from "@/db/schema";
import { checksumOfArrays, partsOfArrays } from "@/db/stores/recommendations/model-parts";
import type { ModelStore, NewModel } from "@/services/ports/model-store";

export function modelStoreOn(tx: Executor): ModelStore {
  return {
    async add(added) {
      const arrays = arraysOfModel(added.model);
      const bytes = MODEL_ARRAY_NAMES.reduce((sum, name) => sum + arrays[name].byteLength, 0);
      const facts = { ...factsOf(added), bytes, checksum: checksumOfArrays(arrays) };
      const rows = await tx.insert(recommenderModels).values(facts).returning({ id: recommenderModels.id });
      const modelId = rows[0]?.id ?? 0;
      for (const part of partsOfArrays(arrays))
        await tx.insert(recommenderModelParts).values({ modelId, ...part });
      return modelId;
    },
    async activate(modelId) {
      const found = await tx
        .select({ id: recommenderModels.id })
        .from(recommenderModels)
        .where(eq(recommenderModels.id, modelId))
        .for("key share");
      if (found.length === 0) throw new AppError("not_found", "There is no such version of the model.");
      await tx
        .update(recommenderState)
        .set({ activeModelId: modelId, revision: sql`${recommenderState.revision} + 1` });
    },
    async removeOld(kept) {
      await tx.execute(sql`delete from recommender_models
        where id not in (select id from recommender_models order by id desc limit ${kept})
        and id not in (select active_model_id from recommender_state where active_model_id is not null)`);
    },
  };
}

function factsOf({ model, createdAt, ...rest }: NewModel) {
  const { settings, trainedOn } = model;
  const { metrics, ownRatings } = rest;
  return { settings, metrics, ownRatings, createdAt, ...trainedOn, trainingMs: Math.round(rest.trainingMs) };
}
