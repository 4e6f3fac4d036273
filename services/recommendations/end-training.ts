import { ratingsMissing } from "@/core/recommendations/training-need";
import type { Context } from "@/services/context";
import type { TrainingClaim } from "@/services/ports/training-runs";
import { TRAINING_ATTEMPTS_MAX } from "@/services/recommendations/begin-training";

/** A training cannot come to anything; `error` says why, in words. What was served before is served on. */
async function endTraining(ctx: Context, claim: TrainingClaim, error: string): Promise<void> {
  await ctx.transaction(({ trainings }) => trainings.end(claim, { error, modelId: null, at: ctx.now() }));
}

/**
 * There is nothing to learn from, says `reason`. Should enough have come in since that was found, the next is queued:
 * who brought it in was told that a training is under way.
 */
export async function refuseTraining(ctx: Context, claim: TrainingClaim, reason: string): Promise<void> {
  await ctx.transaction(async ({ trainings, ratingTally }) => {
    const at = ctx.now();
    if (!(await trainings.end(claim, { error: reason, modelId: null, at }))) return;
    if (ratingsMissing(await ratingTally.count()) > 0) return;
    await trainings.queue({ reason: "asked", requestedBy: null, at });
  });
}

/** An attempt failed: it is left to the next, unless it was the last. */
export async function retryTraining(ctx: Context, claim: TrainingClaim, error: string): Promise<void> {
  if (claim.attempt >= TRAINING_ATTEMPTS_MAX) return endTraining(ctx, claim, error);
  await ctx.transaction(({ trainings }) => trainings.leave(claim, true));
}

/** The worker stops, or the database was away: somebody goes on, and it was no attempt. */
export async function leaveTraining(ctx: Context, claim: TrainingClaim): Promise<void> {
  await ctx.transaction(({ trainings }) => trainings.leave(claim, false));
}
