import { Cron } from "croner";
import { AppError } from "@/core/app-error";
import { REFRESH_OLDER_THAN_DAYS_DEFAULT, type SyncRequest } from "@/core/sync/sync-request";
import type { Log } from "@/platform/log";
import type { Context } from "@/services/context";
import { queueSync } from "@/services/sync/queue-sync";

const REQUESTS: readonly SyncRequest[] = [
  { mode: "changes" },
  { mode: "refresh", olderThanDays: REFRESH_OLDER_THAN_DAYS_DEFAULT },
];

/** Queues what keeps the catalogue fresh, at the times of a cron expression. Returns what ends it. */
export function startSchedule(ctx: Context, expression: string, log: Log): () => void {
  const job = new Cron(expression, { protect: true }, async () => {
    for (const request of REQUESTS) await queueOnce(ctx, request, log);
  });
  log.info({ next: job.nextRun() }, "syncs run by schedule");
  return () => job.stop();
}

/** Of several workers one queues it, and the others find it running. */
async function queueOnce(ctx: Context, request: SyncRequest, log: Log): Promise<void> {
  const { mode } = request;
  try {
    const runId = await queueSync(ctx, request, null);
    log.info({ runId, mode }, "a sync is queued by schedule");
  } catch (error) {
    if (error instanceof AppError) log.info({ mode }, "a scheduled sync is running already");
    else log.error({ error, mode }, "a scheduled sync could not be queued");
  }
}
