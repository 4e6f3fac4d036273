import type { SyncRequest } from "@/core/sync/sync-request";
import { firstUnits } from "@/core/sync/sync-unit";
import type { Context } from "@/services/context";

/** An answer that waited longer for its merge, because its run was cancelled, is no news any more. */
const ANSWER_KEPT_MS = 24 * 60 * 60 * 1000;

export type BegunSync = {
  request: SyncRequest;
  /** Movies fetched and not merged yet, from before. */
  backlog: number;
};

/** A worker takes up a run, a new one or one that was left; null when it is not active any more. */
export async function beginSync(ctx: Context, runId: number): Promise<BegunSync | null> {
  return ctx.transaction(async ({ syncState, syncPlan, syncItems }) => {
    const now = ctx.now();
    const run = await syncState.begin(runId, now);
    if (!run) return null;
    if (!run.isPlanned) {
      const since = run.request.mode === "changes" ? await syncState.changesSince() : null;
      await syncPlan.addUnits(runId, firstUnits(run.request, now, since));
    }
    const { expired, kept } = await syncItems.expireFetched(runId, new Date(now.getTime() - ANSWER_KEPT_MS));
    await syncState.raise(runId, { fetched: -expired });
    return { request: run.request, backlog: kept };
  });
}
