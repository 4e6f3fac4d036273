import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { trainingBody, trainingSchema } from "@/api/recommendations/training-body";
import { requireAdmin } from "@/core/accounts/viewer";
import { getRecommenderStatus } from "@/db/queries/recommendations/get-recommender-status";

const recommenderSchema = z
  .strictObject({
    active_model_id: z.int().nullable().describe("The version that is served; null while there is none."),
    own_ratings: z.int(),
    prior_ratings: z.int().describe("Those that were imported."),
    ratings_needed: z.int().describe("So many are needed to learn from, of one person a hundred at most."),
    ratings_missing: z.int(),
    open_training: trainingSchema.nullable(),
  })
  .meta({ id: "Recommender" });

export const getRecommenderOperation = defineOperation({
  id: "getRecommender",
  method: "GET",
  path: "/api/v1/admin/recommender",
  tag: "recommendations",
  summary: "What is served, and what there is to learn from",
  access: "admin",
  answers: { 200: { description: "The recommender as it stands", schema: recommenderSchema } },
  handle: async ({ app, viewer }) => {
    requireAdmin(viewer, "read");
    const status = await getRecommenderStatus(app.db);
    return {
      status: 200,
      body: {
        active_model_id: status.activeModelId,
        own_ratings: status.ownRatings,
        prior_ratings: status.priorRatings,
        ratings_needed: status.ratingsNeeded,
        ratings_missing: status.ratingsMissing,
        open_training: status.openRun && trainingBody(status.openRun),
      },
    };
  },
});
