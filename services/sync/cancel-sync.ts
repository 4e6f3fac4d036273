import { requireAdmin } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { isActive } from "@/core/sync/sync-status";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator stops a run. It is final when this resolves: a merge locks the run first, so none can follow. What was
 * fetched is kept for when the run is resumed.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`, `conflict` when it has ended already.
 */
export async function cancelSync(ctx: ViewerContext, runId: number): Promise<void> {
  requireAdmin(ctx.viewer);
  await ctx.transaction(async ({ syncRuns }) => {
    const run = await syncRuns.lock(runId);
    if (!isActive(run.status)) throw new AppError("conflict", "This sync has ended already.");
    await syncRuns.setStatus(run, { status: "cancelled", message: null, finishedAt: ctx.now() });
  });
}
