import type { SyncMode } from "@/core/sync/sync-request";
import { startWorkLoop } from "@/platform/broker/work-loop";
import type { ModeLock } from "@/services/ports/mode-locks";
import type { ActiveRun } from "@/services/ports/sync-run-state";
import { startHeartbeat } from "@/worker/sync/heartbeat";
import { startSchedule } from "@/worker/sync/schedule";
import { superviseRun } from "@/worker/sync/supervise-run";
import type { SyncApp } from "@/worker/sync/sync-app";

const POLL_INTERVAL_MS = 1_000;

/** A run that this process is at. */
type HeldRun = { runId: number; abort: AbortController; ended: Promise<void> };

/**
 * Takes up runs that are queued, or that a process which is no more has left, and carries them out: one of each mode at
 * a time, over all processes. `stop` leaves them to be taken up again.
 */
export function startSyncWorker(app: SyncApp) {
  const { config, context, log, tmdb } = app;
  const held = new Map<SyncMode, HeldRun>();
  const locks = app.openModeLocks();
  const isSyncing = () => held.size > 0;
  const heartbeat = startHeartbeat(context, { limiter: tmdb.limiter, isSyncing, log });
  const loop = startWorkLoop("sync", takeUp, { pollIntervalMs: POLL_INTERVAL_MS, log });
  const listening = app.syncNotices(loop.wake);
  const endSchedule = config.syncSchedule ? startSchedule(context, config.syncSchedule, log) : () => {};

  async function takeUp(): Promise<boolean> {
    const active = await context.transaction(({ syncState }) => syncState.listActive());
    for (const { runId, abort } of held.values()) {
      if (!active.some((run) => run.id === runId)) abort.abort(new Error("The run was stopped."));
    }
    for (const run of active) {
      const lock = held.has(run.mode) ? null : await locks.tryLock(run.mode);
      if (lock) hold(run, lock);
    }
    return false;
  }

  function hold(run: ActiveRun, lock: ModeLock): void {
    const abort = new AbortController();
    const signal = AbortSignal.any([abort.signal, lock.lost]);
    const work = async () => {
      await heartbeat.beat();
      await superviseRun(app, run, signal);
    };
    const ended = work()
      .catch((error: unknown) => log.error({ error, runId: run.id }, "a sync was left where it is"))
      .finally(async () => {
        await lock.release();
        held.delete(run.mode);
        void heartbeat.beat();
        loop.wake();
      });
    held.set(run.mode, { runId: run.id, abort, ended });
  }

  return {
    async stop(): Promise<void> {
      endSchedule();
      await (await listening).unlisten();
      await loop.stop();
      for (const { abort } of held.values()) abort.abort(new Error("The worker stops."));
      await Promise.all([...held.values()].map(({ ended }) => ended));
      await heartbeat.stop();
      await locks.close();
    },
  };
}
