import { NO_FILTER } from "@/core/sync/sync-request";
import type { SyncRunView } from "@/core/sync/views";

/** A run of five pages that has begun. */
export function syncRun(given: Partial<SyncRunView> = {}): SyncRunView {
  return {
    id: 1,
    request: { mode: "discover", pages: 5, filter: NO_FILTER },
    status: "running",
    message: null,
    counts: { found: 100, fetched: 40, inserted: 10, updated: 5, unchanged: 5, skipped: 0, failed: 0 },
    unitsDone: 5,
    unitsTotal: 5,
    requests: 45,
    bytes: 1_000_000,
    requestsPerSecond: 38.5,
    progress: 0.2,
    secondsLeft: 2,
    requestedBy: "ada",
    requestedAt: new Date("2026-11-05T10:00:00Z"),
    startedAt: new Date("2026-11-05T10:00:01Z"),
    finishedAt: null,
    ...given,
  };
}
