import type { Context } from "@/services/context";
import type { TrainingClaim } from "@/services/ports/training-runs";

/** A training that fails, or whose worker is killed, so often is not tried again. */
export const TRAINING_ATTEMPTS_MAX = 3;

/** A worker takes up the training that is open, if no other is at it. Null when there is nothing to do. */
export async function beginTraining(ctx: Context): Promise<TrainingClaim | null> {
  const claim = await takeTraining(ctx);
  // Apart from taking it: who counts a new rating locks the state first, and then may wait for the trainings.
  if (claim) await ctx.transaction(({ ratingTally }) => ratingTally.forgetNew());
  return claim;
}

function takeTraining(ctx: Context): Promise<TrainingClaim | null> {
  return ctx.transaction(async ({ trainings }) => {
    const claim = await trainings.take(ctx.now());
    if (!claim) return null;
    if (claim.attempt > TRAINING_ATTEMPTS_MAX) {
      const error =
        "The worker was stopped in the middle of it, again and again: perhaps there is too little memory for so many ratings.";
      await trainings.end(claim, { error, modelId: null, at: ctx.now() });
      return null;
    }
    return claim;
  });
}
