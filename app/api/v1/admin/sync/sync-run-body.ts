import { syncRequestBody } from "@/app/api/v1/admin/sync/sync-request-body";
import type { SyncStatus } from "@/core/sync/sync-status";
import type { SyncCounts, SyncRunView } from "@/core/sync/views";

/**
 * A run as every answer and every event shows it. `message`, `pages`, `movies_synced`, `run_id`, `status` and
 * `status_url` are what older clients read.
 */
export function syncRunBody(run: SyncRunView) {
  const { id, request, status, counts } = run;
  return {
    run_id: id,
    mode: request.mode,
    status,
    message: run.message ?? messageOf(status, counts),
    /** Why it failed or waits; null while there is nothing to say. */
    reason: run.message,
    pages: request.mode === "discover" ? request.pages : null,
    movies_synced: moviesSynced(counts),
    status_url: statusPath(id),
    request: syncRequestBody(request),
    counts,
    units_done: run.unitsDone,
    units_total: run.unitsTotal,
    requests: run.requests,
    bytes: run.bytes,
    requests_per_second: run.requestsPerSecond,
    progress: run.progress,
    seconds_left: run.secondsLeft,
    requested_by: run.requestedBy,
    requested_at: run.requestedAt.toISOString(),
    started_at: run.startedAt?.toISOString() ?? null,
    finished_at: run.finishedAt?.toISOString() ?? null,
  };
}

export type SyncRunBody = ReturnType<typeof syncRunBody>;

export function statusPath(runId: number): string {
  return `/api/v1/admin/sync/${runId}`;
}

function moviesSynced({ inserted, updated, unchanged }: SyncCounts): number {
  return inserted + updated + unchanged;
}

const STATUS_WORDS: Record<SyncStatus, string> = {
  queued: "The sync is queued until a worker takes it up",
  running: "The sync is running",
  completed: "The sync is complete",
  failed: "The sync has failed",
  cancelled: "The sync was cancelled",
};

function messageOf(status: SyncStatus, { inserted, updated, unchanged, failed }: SyncCounts): string {
  return `${STATUS_WORDS[status]}: ${inserted} movies new, ${updated} changed, ${unchanged} unchanged, ${failed} failed.`;
}
