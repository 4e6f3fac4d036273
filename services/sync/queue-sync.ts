import { checkSyncRequest } from "@/core/sync/check-sync-request";
import type { SyncRequest } from "@/core/sync/sync-request";
import type { Context } from "@/services/context";

/**
 * Queues a sync, which a worker takes up at once, and returns the run's id. For the schedule and the shell;
 * people come through `startSync`. `requestedBy` is a user's id.
 * @throws AppError `invalid_input`, `conflict` while a run of that mode is active.
 */
export async function queueSync(
  ctx: Context,
  request: SyncRequest,
  requestedBy: number | null,
): Promise<number> {
  checkSyncRequest(request);
  return ctx.transaction(({ syncRuns }) => syncRuns.add({ request, requestedBy, requestedAt: ctx.now() }));
}
