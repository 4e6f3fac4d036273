import { requireAdmin } from "@/core/accounts/viewer";
import type { SyncRequest } from "@/core/sync/sync-request";
import type { ViewerContext } from "@/services/context";
import { queueSync } from "@/services/sync/queue-sync";

/**
 * An administrator starts a sync; returns the run's id.
 * @throws AppError `unauthenticated`, `forbidden`, `invalid_input`, `conflict` while a run of that mode is active.
 */
export async function startSync(ctx: ViewerContext, request: SyncRequest): Promise<number> {
  requireAdmin(ctx.viewer);
  return queueSync(ctx, request, ctx.viewer.userId);
}
