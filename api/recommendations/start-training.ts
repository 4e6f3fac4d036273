import { defineOperation } from "@/api/operation";
import { getTraining, trainingBody, trainingPath, trainingSchema } from "@/api/recommendations/training-body";
import { queueTraining } from "@/services/recommendations/queue-training";

export const startTrainingOperation = defineOperation({
  id: "startTraining",
  method: "POST",
  path: "/api/v1/admin/recommender/trainings",
  tag: "recommendations",
  summary: "Have the recommender learn anew",
  description: "A worker takes it up at once. While one is under way, that one is the answer.",
  access: "admin",
  answers: { 202: { description: "The training that is under way", schema: trainingSchema } },
  handle: async ({ app, context }) => {
    const run = await getTraining(app, await queueTraining(context));
    return { status: 202, headers: { location: trainingPath(run.id) }, body: trainingBody(run) };
  },
});
