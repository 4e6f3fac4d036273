import { modelPublished } from "@/core/recommendations/model-published";
import type { Context } from "@/services/context";
import type { NewModel } from "@/services/ports/model-store";
import { type TrainingClaim, TrainingStopped } from "@/services/ports/training-runs";

/** So many versions are kept. */
const MODELS_KEPT = 10;

/**
 * What a training has come to is kept, and served from now on: all of it in one transaction, so that whenever it is
 * killed, the version before is served on. Returns the version's id.
 * @throws TrainingStopped when the training was cancelled, or taken up by another.
 */
export function publishModel(
  ctx: Context,
  claim: TrainingClaim,
  trained: Omit<NewModel, "createdAt">,
): Promise<number> {
  return ctx.transaction(async ({ models, trainings, outbox }) => {
    const at = ctx.now();
    const modelId = await models.add({ ...trained, createdAt: at });
    // From here on a cancel waits, and then finds it ended.
    if (!(await trainings.end(claim, { error: null, modelId, at }))) throw new TrainingStopped();
    await models.activate(modelId);
    await models.removeOld(MODELS_KEPT);
    await outbox.append([modelPublished(modelId, at)]);
    return modelId;
  });
}
