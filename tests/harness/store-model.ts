import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import { modelPublished } from "@/core/recommendations/model-published";
import type { App } from "@/platform/compose";
import { trainSmall, twoCircles } from "@/tests/factories/train-small";

/** Keeps a model and has it served, as if a training had come to it. Returns its version. */
export function storeModel(
  { context }: App,
  model: LearnedModel = trainSmall(twoCircles()),
): Promise<number> {
  return context.transaction(async ({ models, outbox }) => {
    const createdAt = context.now();
    const modelId = await models.add({ model, metrics: null, ownRatings: 0, trainingMs: 1, createdAt });
    await models.activate(modelId);
    await outbox.append([modelPublished(modelId, createdAt)]);
    return modelId;
  });
}
