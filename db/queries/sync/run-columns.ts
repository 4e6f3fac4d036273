import { sql } from "drizzle-orm";
import { syncProgress } from "@/core/sync/progress";
import type { SyncRunView } from "@/core/sync/views";
import { syncRuns, syncUnits, users } from "@/db/schema";

/** What `syncRunView` needs of `sync_runs` joined with `users`. */
export const runColumns = {
  id: syncRuns.id,
  request: syncRuns.request,
  status: syncRuns.status,
  message: syncRuns.message,
  counts: {
    found: syncRuns.found,
    fetched: syncRuns.fetched,
    inserted: syncRuns.inserted,
    updated: syncRuns.updated,
    unchanged: syncRuns.unchanged,
    skipped: syncRuns.skipped,
    failed: syncRuns.failed,
  },
  unitsDone: sql<number>`(select count(${syncUnits.doneAt})::int from ${syncUnits}
    where ${syncUnits.runId} = ${syncRuns.id})`,
  unitsTotal: sql<number>`(select count(*)::int from ${syncUnits} where ${syncUnits.runId} = ${syncRuns.id})`,
  requests: syncRuns.requests,
  bytes: syncRuns.bytes,
  requestsPerSecond: syncRuns.requestsPerSecond,
  requestedBy: users.username,
  requestedAt: syncRuns.requestedAt,
  startedAt: syncRuns.startedAt,
  finishedAt: syncRuns.finishedAt,
};

/** A row of `runColumns` with what follows from it. */
export function syncRunView(row: Omit<SyncRunView, "progress" | "secondsLeft">): SyncRunView {
  return { ...row, ...syncProgress(row) };
}
