import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { modelBody, modelSchema } from "@/api/recommendations/model-body";
import { requireAdmin } from "@/core/accounts/viewer";
import { listModels } from "@/db/queries/recommendations/list-models";

export const listModelsOperation = defineOperation({
  id: "listModels",
  method: "GET",
  path: "/api/v1/admin/recommender/models",
  tag: "recommendations",
  summary: "The versions of the learned model, newest first",
  description:
    "With what each was worth for people whom it had not learned from, beside popularity and the rules.",
  access: "admin",
  answers: {
    200: {
      description: "The versions that are kept",
      schema: z.strictObject({ data: z.array(modelSchema) }),
    },
  },
  handle: async ({ app, viewer }) => {
    requireAdmin(viewer, "read");
    const models = await listModels(app.db);
    return { status: 200, body: { data: models.map(modelBody) } };
  },
});
