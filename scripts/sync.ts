import { isDeepStrictEqual } from "node:util";
import { AppError } from "@/core/app-error";
import type { SyncRequest } from "@/core/sync/sync-request";
import type { SyncRunView } from "@/core/sync/views";
import { findSyncRun } from "@/db/queries/sync/find-sync-run";
import { listSyncFailures } from "@/db/queries/sync/list-sync-failures";
import type { App } from "@/platform/compose";
import { OperatorError } from "@/platform/config/operator-error";
import { helpOut } from "@/scripts/help-out";
import { followRun } from "@/scripts/sync/follow-run";
import { summariseRun } from "@/scripts/sync/summarise-run";
import { readSyncArguments } from "@/scripts/sync/sync-arguments";
import { withApp } from "@/scripts/with-app";
import { queueSync } from "@/services/sync/queue-sync";
import { startSyncWorker } from "@/worker/sync/start-sync-worker";

const FAILURES_SHOWN = 10;
const EXIT_INTERRUPTED = 130;

// The bar says what people want to know; a log would run through it.
process.env.LOG_LEVEL ||= "error";

/**
 * `npm run sync -- --mode discover --pages 5`: queues a sync and follows it to its end. The worker of a running Matinee
 * carries it out; when there is none, this process does. Interrupted, it leaves the run to be gone on with.
 */
await withApp("matinee-sync", async (app) => {
  const request = readSyncArguments(process.argv.slice(2), process.cwd());
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  const runId = await queueOrJoin(app, request);
  const helping = helpOut(app, () =>
    startSyncWorker({ ...app, config: { ...app.config, syncSchedule: undefined } }),
  );
  try {
    const run = await followRun(() => requireRun(app, runId), interrupted.signal);
    await conclude(app, run, interrupted.signal.aborted, helping.isWorking());
  } finally {
    await helping.stop();
  }
});

/** The same sync that is under way already, left by an interrupted command perhaps, is followed. */
async function queueOrJoin({ context, db }: App, request: SyncRequest): Promise<number> {
  try {
    return await queueSync(context, request, null);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const active = await context.transaction(({ syncState }) => syncState.listActive());
    const run = active.find(({ mode }) => mode === request.mode);
    const found = run ? await findSyncRun(db, run.id) : null;
    if (!found || !isDeepStrictEqual(found.request, request)) throw new OperatorError(error.message);
    console.error(`Run ${found.id} is that sync, and under way.`);
    return found.id;
  }
}

async function requireRun({ db }: App, runId: number): Promise<SyncRunView> {
  const run = await findSyncRun(db, runId);
  if (!run) throw new OperatorError(`Run ${runId} is gone.`);
  return run;
}

async function conclude(app: App, run: SyncRunView, isInterrupted: boolean, isOurs: boolean): Promise<void> {
  if (isInterrupted && (run.status === "running" || run.status === "queued")) {
    process.exitCode = EXIT_INTERRUPTED;
    console.error(
      isOurs
        ? `Run ${run.id} stays where it is; the same command goes on with it, and so does Matinee when it runs.`
        : `Matinee goes on with run ${run.id}; an administrator can cancel it at /admin/sync.`,
    );
    return;
  }
  const failures = await listSyncFailures(app.db, run.id, { page: 1, pageSize: FAILURES_SHOWN });
  for (const line of summariseRun(run, failures.items)) console.log(line);
  if (run.status === "completed") return;
  throw new OperatorError(run.message ?? `Run ${run.id} was ${run.status}.`);
}
