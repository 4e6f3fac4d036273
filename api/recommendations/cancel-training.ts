import { defineOperation } from "@/api/operation";
import {
  getTraining,
  trainingBody,
  trainingParams,
  trainingSchema,
} from "@/api/recommendations/training-body";
import { cancelTraining } from "@/services/recommendations/cancel-training";

export const cancelTrainingOperation = defineOperation({
  id: "cancelTraining",
  method: "POST",
  path: "/api/v1/admin/recommender/trainings/{id}/cancel",
  tag: "recommendations",
  summary: "Stop a training",
  description: "No version comes of it any more when this answers; what was served before is served on.",
  access: "admin",
  params: trainingParams,
  answers: { 200: { description: "The cancelled training", schema: trainingSchema } },
  errors: ["not_found", "conflict"],
  handle: async ({ app, context, params }) => {
    await cancelTraining(context, params.id);
    return { status: 200, body: trainingBody(await getTraining(app, params.id)) };
  },
});
