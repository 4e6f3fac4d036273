import type { SyncStatus } from "@/core/sync/sync-status";
import type { SyncCounts, SyncRunView } from "@/core/sync/views";

/** The parts of an event of `/api/v1/admin/sync/:id/events` that change while a run is followed. */
type RunSnapshot = {
  status: SyncStatus;
  /** Why it failed or waits. */
  reason: string | null;
  counts: SyncCounts;
  units_done: number;
  units_total: number;
  requests: number;
  bytes: number;
  requests_per_second: number;
  progress: number | null;
  seconds_left: number | null;
  started_at: string | null;
  finished_at: string | null;
};

/** The run that was shown before, brought up to date by an event's data. */
export function readRunSnapshot(data: string, before: SyncRunView): SyncRunView {
  const snapshot: RunSnapshot = JSON.parse(data);
  return {
    ...before,
    status: snapshot.status,
    message: snapshot.reason,
    counts: snapshot.counts,
    unitsDone: snapshot.units_done,
    unitsTotal: snapshot.units_total,
    requests: snapshot.requests,
    bytes: snapshot.bytes,
    requestsPerSecond: snapshot.requests_per_second,
    progress: snapshot.progress,
    secondsLeft: snapshot.seconds_left,
    startedAt: instant(snapshot.started_at),
    finishedAt: instant(snapshot.finished_at),
  };
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
