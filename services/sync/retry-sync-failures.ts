import { requireAdmin } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { isActive } from "@/core/sync/sync-status";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator has a run try its failed movies again, and whatever else it had not finished; returns how many
 * failures there were.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`, `conflict` when there are none, while the run is active,
 * or while another run of its mode is.
 */
export async function retrySyncFailures(ctx: ViewerContext, runId: number): Promise<number> {
  requireAdmin(ctx.viewer);
  return ctx.transaction(async ({ syncRuns }) => {
    const run = await syncRuns.lock(runId);
    if (isActive(run.status)) {
      throw new AppError(
        "conflict",
        "This sync is running; its failures can be tried again when it has ended.",
      );
    }
    const retried = await syncRuns.retryFailures(runId);
    if (retried === 0) throw new AppError("conflict", "This sync has no failures to try again.");
    await syncRuns.setStatus(run, { status: "queued", message: null, finishedAt: null });
    return retried;
  });
}
