import { requireAdmin } from "@/core/accounts/viewer";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator stops a training. It is final when this resolves: no model comes of it any more.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`, `conflict` when it has ended already.
 */
export async function cancelTraining(ctx: ViewerContext, runId: number): Promise<void> {
  requireAdmin(ctx.viewer);
  await ctx.transaction(({ trainings }) => trainings.cancel(runId, ctx.now()));
}
