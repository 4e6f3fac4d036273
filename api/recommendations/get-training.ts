import { defineOperation } from "@/api/operation";
import {
  getTraining,
  trainingBody,
  trainingParams,
  trainingSchema,
} from "@/api/recommendations/training-body";
import { requireAdmin } from "@/core/accounts/viewer";

export const getTrainingOperation = defineOperation({
  id: "getTraining",
  method: "GET",
  path: "/api/v1/admin/recommender/trainings/{id}",
  tag: "recommendations",
  summary: "A training as it stands",
  access: "admin",
  params: trainingParams,
  answers: { 200: { description: "The training", schema: trainingSchema } },
  errors: ["not_found"],
  handle: async ({ app, viewer, params }) => {
    requireAdmin(viewer, "read");
    return { status: 200, body: trainingBody(await getTraining(app, params.id)) };
  },
});
