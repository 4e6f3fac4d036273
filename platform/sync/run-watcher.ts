import { setTimeout as sleep } from "node:timers/promises";
import { isActive } from "@/core/sync/sync-status";
import type { SyncRunView } from "@/core/sync/views";
import type { Log } from "@/platform/log";

/** Gets the run as it is; null when nothing more is to come, because it is gone or this process stops. */
type Listener = (run: SyncRunView | null) => void;

export type RunWatcher = {
  /** Calls `listener` now and again, until the function that it returns is called. */
  watch(runId: number, listener: Listener): () => void;
  /** Resolves once the run has ended or is gone, after `timeoutMs`, or when `signal` aborts. */
  waitForEnd(runId: number, timeoutMs: number, signal: AbortSignal): Promise<void>;
};

const INTERVAL_MS = 500;

/** Follows runs for all who watch them in this process: one look a run every half second, however many they are. */
export function createRunWatcher(
  read: (runId: number) => Promise<SyncRunView | null>,
  log: Pick<Log, "warn">,
  intervalMs = INTERVAL_MS,
): RunWatcher {
  const watched = new Map<number, Set<Listener>>();

  /** A server that is told to stop waits for its answers to end, and these would not. */
  function endAll(): void {
    for (const listeners of watched.values()) for (const listener of listeners) listener(null);
  }

  async function follow(runId: number, listeners: Set<Listener>): Promise<void> {
    while (listeners.size > 0) {
      try {
        const run = await read(runId);
        for (const listener of [...listeners]) listener(run);
      } catch (error) {
        log.warn({ error, runId }, "a sync run could not be read for those who watch it");
      }
      await sleep(intervalMs);
    }
    watched.delete(runId);
    if (watched.size === 0) process.off("SIGTERM", endAll);
  }

  function watch(runId: number, listener: Listener): () => void {
    if (watched.size === 0) process.once("SIGTERM", endAll);
    const listeners = watched.get(runId) ?? new Set();
    listeners.add(listener);
    if (!watched.has(runId)) {
      watched.set(runId, listeners);
      void follow(runId, listeners);
    }
    return () => void listeners.delete(listener);
  }

  return {
    watch,
    waitForEnd: (runId, timeoutMs, signal) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", end);
          stop();
          resolve();
        };
        const timer = setTimeout(end, timeoutMs);
        signal.addEventListener("abort", end);
        if (signal.aborted) queueMicrotask(end);
        const stop = watch(runId, (run) => {
          if (!run || !isActive(run.status)) end();
        });
      }),
  };
}
