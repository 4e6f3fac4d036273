import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { idParameter } from "@/api/parameters";
import { modelBody, modelSchema } from "@/api/recommendations/model-body";
import { AppError } from "@/core/app-error";
import { listModels } from "@/db/queries/recommendations/list-models";
import { restoreModel } from "@/services/recommendations/restore-model";

export const restoreModelOperation = defineOperation({
  id: "restoreModel",
  method: "POST",
  path: "/api/v1/admin/recommender/models/{id}/restore",
  tag: "recommendations",
  summary: "Serve that version of the model",
  description: "Until the next training publishes a newer one.",
  access: "admin",
  params: z.strictObject({ id: idParameter("invalid model ID").describe("The version.") }),
  answers: { 200: { description: "The version, which is served from now on", schema: modelSchema } },
  errors: ["not_found"],
  handle: async ({ app, context, params }) => {
    await restoreModel(context, params.id);
    const model = (await listModels(app.db)).find(({ id }) => id === params.id);
    if (!model) throw new AppError("not_found", "There is no such version of the model.");
    return { status: 200, body: modelBody(model) };
  },
});
