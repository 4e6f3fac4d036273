import { DISCOVER_PAGE_SIZE, type SyncRequest } from "@/core/sync/sync-request";
import type { SyncStatus } from "@/core/sync/sync-status";
import type { SyncCounts } from "@/core/sync/views";

/** Of the way of one movie: what fetching it is, which takes the time; the rest is its merge. */
const ANSWERED_SHARE = 0.9;

type Run = {
  request: SyncRequest;
  status: SyncStatus;
  counts: SyncCounts;
  unitsDone: number;
  unitsTotal: number;
  requestsPerSecond: number;
};

/**
 * How much of a run is done, 0 to 1 by movies, and the seconds that the rest takes at the present rate. Null where it
 * cannot be known yet. While planning goes on, the units that are still to come count like those that are done.
 */
export function syncProgress(run: Run): { progress: number | null; secondsLeft: number | null } {
  if (run.status === "completed") return { progress: 1, secondsLeft: null };
  const expected = expectedMovies(run);
  if (expected === null) return { progress: null, secondsLeft: null };
  const { inserted, updated, unchanged, skipped, failed, fetched } = run.counts;
  const settled = inserted + updated + unchanged + skipped + failed;
  const answered = Math.max(settled, fetched + failed);
  const requestsLeft = Math.max(0, expected - answered) + (run.unitsTotal - run.unitsDone);
  const isMoving = run.status === "running" && run.requestsPerSecond > 0;
  return {
    progress: Math.min(1, (ANSWERED_SHARE * answered + (1 - ANSWERED_SHARE) * settled) / expected),
    secondsLeft: isMoving ? Math.ceil(requestsLeft / run.requestsPerSecond) : null,
  };
}

/** How many movies there will be to bring in; null when nothing tells. */
function expectedMovies({ request, counts, unitsDone, unitsTotal }: Run): number | null {
  const isPlanned = unitsTotal > 0 && unitsDone === unitsTotal;
  if (isPlanned) return counts.found || null;
  if (unitsDone > 0 && counts.found > 0) return (counts.found / unitsDone) * unitsTotal;
  return request.mode === "discover" ? request.pages * DISCOVER_PAGE_SIZE : null;
}
