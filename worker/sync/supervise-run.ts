import { setTimeout as sleep } from "node:timers/promises";
import { SourceError } from "@/services/ports/movie-source";
import { type ActiveRun, SyncStopped } from "@/services/ports/sync-run-state";
import { failSync } from "@/services/sync/end-sync";
import { runSync } from "@/worker/sync/run-sync";
import type { SyncApp } from "@/worker/sync/sync-app";

const BACK_OFF_MIN_MS = 500;
const BACK_OFF_MAX_MS = 15_000;
/** After so many errors in a row that nobody foresaw, with the database there, trying again is no use. */
const FAILURES_MAX = 5;
/** An attempt that lasted so long got somewhere; what failed then is a new story. */
const LASTING_MS = 30_000;

/**
 * Keeps at a run until it has ended, or `signal` takes it out of our hands: the database may go away and come back
 * meanwhile. A refused key ends it at once.
 */
export async function superviseRun(app: SyncApp, run: ActiveRun, signal: AbortSignal): Promise<void> {
  const { context, log } = app;
  const words = { runId: run.id, mode: run.mode };
  log.info(words, "a sync is taken up");
  for (let failures = 0; !signal.aborted; ) {
    const startedAtMs = performance.now();
    const error = await attempt(app, run, signal);
    if (error === null || error instanceof SyncStopped || signal.aborted) break;
    if (error instanceof SourceError) {
      log.warn({ ...words, reason: error.message }, "a sync cannot go on");
      return failSync(context, run.id, error.message);
    }
    if (performance.now() - startedAtMs > LASTING_MS) failures = 0;
    if (!context.isDatabaseAway(error)) failures += 1;
    log.warn({ ...words, error, failures }, "a sync failed and goes on where it was");
    if (failures === FAILURES_MAX) return failSync(context, run.id, unforeseen(error));
    await sleep(backOffMs(failures), undefined, { signal }).catch(() => {});
  }
  log.info(words, "a sync is over for this worker");
}

/** Null when it went to its end, or what it threw. */
async function attempt({ context, tmdb }: SyncApp, run: ActiveRun, signal: AbortSignal): Promise<unknown> {
  const source = tmdb.openSource();
  try {
    await runSync({ ...context, source, usage: source.usage }, run.id, signal);
    return null;
  } catch (error) {
    return error ?? new Error("The sync failed for no reason.");
  }
}

function backOffMs(failures: number): number {
  return Math.min(BACK_OFF_MAX_MS, BACK_OFF_MIN_MS * 2 ** failures) * (0.5 + Math.random() / 2);
}

function unforeseen(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const why = cause instanceof Error ? cause.message : String(cause);
  return `The sync met an error that it cannot get past: ${why}. The worker's log has more; resume to try again.`;
}
