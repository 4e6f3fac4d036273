import { z } from "zod";
import { syncRequestBody, syncRequestBodySchema } from "@/api/sync/sync-request-body";
import { SYNC_MODES } from "@/core/sync/sync-request";
import { SYNC_STATUSES, type SyncStatus } from "@/core/sync/sync-status";
import type { SyncCounts, SyncRunView } from "@/core/sync/views";

const instant = z.iso.datetime();
const counts = z.strictObject({
  found: z.int(),
  fetched: z.int(),
  inserted: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
  failed: z.int(),
});

/**
 * A run as every answer and every event shows it. `message`, `pages`, `movies_synced`, `run_id`, `status` and
 * `status_url` are what older clients read.
 */
export const syncRunSchema = z
  .strictObject({
    run_id: z.int(),
    mode: z.enum(SYNC_MODES),
    status: z.enum(SYNC_STATUSES),
    message: z.string(),
    reason: z.string().nullable().describe("Why it failed or waits; null while there is nothing to say."),
    pages: z.int().nullable(),
    movies_synced: z.int(),
    status_url: z.string(),
    request: syncRequestBodySchema,
    counts: counts.describe("Movies by what became of them."),
    units_done: z.int(),
    units_total: z.int(),
    requests: z.int(),
    bytes: z.int(),
    requests_per_second: z.number(),
    progress: z.number().min(0).max(1).nullable(),
    seconds_left: z.number().nullable(),
    requested_by: z.string().nullable().describe("A user's name; null for the schedule and the shell."),
    requested_at: instant,
    started_at: instant.nullable(),
    finished_at: instant.nullable(),
  })
  .meta({ id: "SyncRun" });

export function syncRunBody(run: SyncRunView): z.input<typeof syncRunSchema> {
  const { id, request, status } = run;
  return {
    run_id: id,
    mode: request.mode,
    status,
    message: run.message ?? messageOf(status, run.counts),
    reason: run.message,
    pages: request.mode === "discover" ? request.pages : null,
    movies_synced: moviesSynced(run.counts),
    status_url: statusPath(id),
    request: syncRequestBody(request),
    counts: run.counts,
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
