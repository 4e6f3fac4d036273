import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startWorkLoop, type WorkLoop } from "@/platform/broker/work-loop";
import { silentLog } from "@/tests/harness/silent-log";

const POLL_INTERVAL_MS = 1_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start(work: () => Promise<boolean>): WorkLoop {
  return startWorkLoop("test", work, { pollIntervalMs: POLL_INTERVAL_MS, log: silentLog });
}

/** Lets everything happen that is due now. */
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("a work loop", () => {
  test("works on without a pause while there is something to do", async () => {
    let left = 50;
    const work = vi.fn(async () => left-- > 0);
    const loop = start(work);
    await settle();
    expect(work).toHaveBeenCalledTimes(51);
    await loop.stop();
  });

  test("looks again after the poll interval, and not before", async () => {
    const work = vi.fn(async () => false);
    const loop = start(work);
    await vi.advanceTimersByTimeAsync(POLL_INTERVAL_MS - 1);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(2);
    await loop.stop();
  });

  test("looks at once when it is woken", async () => {
    const work = vi.fn(async () => false);
    const loop = start(work);
    await settle();
    loop.wake();
    await settle();
    expect(work).toHaveBeenCalledTimes(2);
    await loop.stop();
  });

  test("does not miss what wakes it while it looks", async () => {
    const work = vi.fn(async () => {
      await Promise.resolve();
      if (work.mock.calls.length === 1) loop.wake();
      return false;
    });
    const loop = start(work);
    await settle();
    expect(work).toHaveBeenCalledTimes(2);
    await loop.stop();
  });

  test("tries again with growing pauses of at most 3 seconds while work fails, and works on when it succeeds", async () => {
    let broken = true;
    const calledAtMs: number[] = [];
    const loop = start(async () => {
      calledAtMs.push(Date.now());
      if (broken) throw new Error("no database");
      return false;
    });
    await vi.advanceTimersByTimeAsync(120_000);
    const pausesMs = calledAtMs.slice(1).map((at, index) => at - (calledAtMs[index] ?? 0));
    expect(pausesMs[0]).toBeLessThanOrEqual(500);
    expect(Math.max(...pausesMs)).toBeGreaterThan(1_500);
    expect(Math.max(...pausesMs)).toBeLessThanOrEqual(3_000);
    broken = false;
    const failures = calledAtMs.length;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(calledAtMs.length).toBeGreaterThan(failures + 3);
    await loop.stop();
  });
});

describe("stopping", () => {
  test("waits for what is in hand, and takes nothing new", async () => {
    let finish: () => void = () => {};
    const work = vi.fn(
      () =>
        new Promise<boolean>((resolve) => {
          finish = () => resolve(true);
        }),
    );
    const loop = start(work);
    const stopped = vi.fn();
    const stopping = loop.stop().then(stopped);
    await settle();
    expect(stopped).not.toHaveBeenCalled();
    finish();
    await stopping;
    expect(work).toHaveBeenCalledTimes(1);
  });

  test("does not wait for the poll, nor for the pause after a failure", async () => {
    const idle = start(async () => false);
    const failing = start(async () => {
      throw new Error("no database");
    });
    await settle();
    await Promise.all([idle.stop(), failing.stop()]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
