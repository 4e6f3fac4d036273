import type { Context } from "@/services/context";
import type { TrainingClaim } from "@/services/ports/training-runs";
import { TRAINING_ATTEMPTS_MAX } from "@/services/recommendations/begin-training";

/** A training cannot come to anything; `error` says why, in words. What was served before is served on. */
export async function endTraining(ctx: Context, claim: TrainingClaim, error: string): Promise<void> {
  await ctx.transaction(({ trainings }) => trainings.end(claim, { error, modelId: null, at: ctx.now() }));
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
