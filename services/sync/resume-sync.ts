import { requireAdmin } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { isActive } from "@/core/sync/sync-status";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator lets a cancelled or failed run go on where it was.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`, `conflict` when it is active or completed, or while
 * another run of its mode is active.
 */
export async function resumeSync(ctx: ViewerContext, runId: number): Promise<void> {
  requireAdmin(ctx.viewer);
  await ctx.transaction(async ({ syncRuns }) => {
    const run = await syncRuns.lock(runId);
    if (isActive(run.status)) throw new AppError("conflict", "This sync is running already.");
    if (run.status === "completed") throw new AppError("conflict", "This sync is complete; start a new one.");
    await syncRuns.setStatus(run, { status: "queued", message: null, finishedAt: null });
  });
}
