import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import type { SyncRunView } from "@/core/sync/views";
import { createRunWatcher } from "@/platform/sync/run-watcher";
import { syncRun } from "@/tests/factories/sync-run";
import { silentLog } from "@/tests/harness/silent-log";

const INTERVAL_MS = 10;
const NEVER = new AbortController().signal;

function watchedRun() {
  const state: { run: SyncRunView | null } = { run: syncRun() };
  const read = vi.fn(async (_runId: number) => state.run);
  return { state, read, watcher: createRunWatcher(read, silentLog, INTERVAL_MS) };
}

const reads = (read: ReturnType<typeof watchedRun>["read"], count: number) =>
  vi.waitFor(() => expect(read.mock.calls.length).toBeGreaterThanOrEqual(count), { interval: 5 });

describe("those who watch a run", () => {
  test("share one look, however many they are", async () => {
    const { read, watcher } = watchedRun();
    const listeners = Array.from({ length: 30 }, () => vi.fn());
    const stops = listeners.map((listener) => watcher.watch(1, listener));
    await reads(read, 5);
    for (const stop of stops) stop();
    for (const listener of listeners) {
      expect(read.mock.calls.length - listener.mock.calls.length).toBeLessThanOrEqual(1);
    }
  });

  test("are told of their own run only, as it is at the time", async () => {
    const { read, watcher, state } = watchedRun();
    read.mockImplementation(async (runId) => ({ ...syncRun(), id: runId, bytes: state.run?.bytes ?? 0 }));
    const [one, two] = [vi.fn(), vi.fn()];
    const stops = [watcher.watch(1, one), watcher.watch(2, two)];
    await reads(read, 4);
    state.run = syncRun({ bytes: 7 });
    await vi.waitFor(() => expect(two).toHaveBeenCalledWith(expect.objectContaining({ id: 2, bytes: 7 })));
    for (const stop of stops) stop();
    expect(one.mock.calls.every(([run]) => run.id === 1)).toBe(true);
  });

  test("cost nothing once they are gone", async () => {
    const { read, watcher } = watchedRun();
    const stop = watcher.watch(1, () => {});
    await reads(read, 2);
    stop();
    await sleep(5 * INTERVAL_MS);
    const before = read.mock.calls.length;
    await sleep(10 * INTERVAL_MS);
    expect(read.mock.calls.length).toBe(before);
    expect(process.listenerCount("SIGTERM")).toBe(0);
  });

  test("hear of it again when the database was away", async () => {
    const { read, watcher } = watchedRun();
    read.mockRejectedValueOnce(new Error("the database is restarting"));
    const listener = vi.fn();
    const stop = watcher.watch(1, listener);
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    stop();
  });

  test("are told that there is no more when the server is to stop", async () => {
    const { watcher } = watchedRun();
    const listener = vi.fn();
    const stop = watcher.watch(1, listener);
    process.emit("SIGTERM", "SIGTERM");
    expect(listener).toHaveBeenLastCalledWith(null);
    stop();
  });
});

describe("waiting for the end of a run", () => {
  test.each(["completed", "failed", "cancelled"] as const)("ends when it is %s", async (status) => {
    const { watcher, state } = watchedRun();
    const waiting = watcher.waitForEnd(1, 60_000, NEVER);
    state.run = syncRun({ status });
    await waiting;
  });

  test("ends when the run is gone", async () => {
    const { watcher, state } = watchedRun();
    state.run = null;
    await watcher.waitForEnd(1, 60_000, NEVER);
  });

  test("ends when the time is over", async () => {
    const startedAtMs = performance.now();
    await watchedRun().watcher.waitForEnd(1, 50, NEVER);
    expect(performance.now() - startedAtMs).toBeGreaterThanOrEqual(45);
  });

  test("ends when the client goes, also when it has gone before", async () => {
    const controller = new AbortController();
    const { watcher } = watchedRun();
    const waiting = watcher.waitForEnd(1, 60_000, controller.signal);
    controller.abort();
    await waiting;
    await watcher.waitForEnd(1, 60_000, controller.signal);
  });
});
