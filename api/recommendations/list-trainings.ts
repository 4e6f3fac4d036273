import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { pageBody, pageParameters, pageSchema } from "@/api/parameters";
import { trainingBody, trainingSchema } from "@/api/recommendations/training-body";
import { requireAdmin } from "@/core/accounts/viewer";
import { listTrainingRuns } from "@/db/queries/recommendations/list-training-runs";

export const listTrainingsOperation = defineOperation({
  id: "listTrainings",
  method: "GET",
  path: "/api/v1/admin/recommender/trainings",
  tag: "recommendations",
  summary: "The recommender's trainings, newest first",
  access: "admin",
  query: z.strictObject(pageParameters),
  answers: { 200: { description: "A page of trainings", schema: pageSchema(trainingSchema) } },
  handle: async ({ app, viewer, query }) => {
    requireAdmin(viewer, "read");
    const page = await listTrainingRuns(app.db, { page: query.page, pageSize: query.page_size });
    return { status: 200, body: pageBody(page, trainingBody) };
  },
});
