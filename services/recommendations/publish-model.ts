import { modelPublished } from "@/core/recommendations/model-published";
import { isTrainingDue } from "@/core/recommendations/training-need";
import type { Context, Stores } from "@/services/context";
import type { NewModel } from "@/services/ports/model-store";
import { type TrainingClaim, TrainingStopped } from "@/services/ports/training-runs";

/** So many versions are kept. */
const MODELS_KEPT = 10;

/** And the imports that it learned from. */
export type TrainedModel = Omit<NewModel, "createdAt"> & { priorSourceIds: number[] };

/**
 * What a training has come to is kept, and served from now on: all of it in one transaction, so that whenever it is
 * killed, the version before is served on. Returns the version's id. When as much is new since it read the ratings as
 * asks for a training, or an import came or went, the next one is queued.
 * @throws TrainingStopped when the training was cancelled, or taken up by another.
 */
export function publishModel(
  ctx: Context,
  claim: TrainingClaim,
  { priorSourceIds, ...trained }: TrainedModel,
): Promise<number> {
  return ctx.transaction(async (stores) => {
    const { models, trainings, outbox } = stores;
    const at = ctx.now();
    const modelId = await models.add({ ...trained, createdAt: at });
    // Who counts a new rating locks the state first and may then look at the trainings: the same order here.
    await models.activate(modelId);
    // From here on a cancel waits, and then finds it ended.
    if (!(await trainings.end(claim, { error: null, modelId, at }))) throw new TrainingStopped();
    await models.removeOld(MODELS_KEPT);
    await outbox.append([modelPublished(modelId, at)]);
    await queueNext(stores, priorSourceIds, at);
    return modelId;
  });
}

/** Whoever asked while this training ran was told that one is under way, though it had read the ratings before. */
async function queueNext({ ratingTally, trainings }: Stores, priorSourceIds: number[], at: Date) {
  const sources = await ratingTally.listPriorSources();
  if (sources.join() !== priorSourceIds.join()) {
    await trainings.queue({ reason: "asked", requestedBy: null, at });
    return;
  }
  const { newRatings, ownRatings } = await ratingTally.findNew();
  if (!isTrainingDue(newRatings, ownRatings)) return;
  await trainings.queue({ reason: "new_ratings", requestedBy: null, at });
}
