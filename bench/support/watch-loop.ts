import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";

const TICK_MS = 5;
const RESOLUTION_MS = 5;
const NS_PER_MS = 1e6;

/** How long an event loop was held up at most, in milliseconds: between two ticks, less what a tick is apart. */
export type LoopReport = {
  /** By the clock, whatever held it up. */
  gapMs: number;
  /** Processor time of the thread: work of its own. Of the whole watch, not of the longest gap. */
  ownMs: number;
  /** The longest that the thread was ready and other threads had its processor. */
  waitedMs: number;
  /** What `perf_hooks` says, which sees what the clock sees. */
  loopDelayMs: number;
};

/** Ticks in this process's first thread while `work` goes on. Linux tells its processor time and what it waited for. */
export async function watchLoop<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; report: LoopReport }> {
  const report = { gapMs: 0, ownMs: 0, waitedMs: 0, loopDelayMs: 0 };
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  // What came before is not to be counted.
  await setImmediate();
  let last = readClocks();
  const timer = setInterval(() => {
    const now = readClocks();
    report.gapMs = Math.max(report.gapMs, now.atMs - last.atMs - TICK_MS);
    report.ownMs = Math.max(report.ownMs, now.workedMs - last.workedMs);
    report.waitedMs = Math.max(report.waitedMs, now.waitedMs - last.waitedMs);
    last = now;
  }, TICK_MS);
  delay.enable();
  try {
    const result = await work();
    return { result, report };
  } finally {
    delay.disable();
    clearInterval(timer);
    report.loopDelayMs = Math.max(0, delay.max / NS_PER_MS - RESOLUTION_MS);
  }
}

function readClocks(): { atMs: number; workedMs: number; waitedMs: number } {
  const [worked, waited] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ");
  return {
    atMs: performance.now(),
    workedMs: Number(worked) / NS_PER_MS,
    waitedMs: Number(waited) / NS_PER_MS,
  };
}

export function describeLoop({ gapMs, ownMs, waitedMs, loopDelayMs }: LoopReport): string {
  const [gap, own, waited, delay] = [gapMs, ownMs, waitedMs, loopDelayMs].map((ms) => `${ms.toFixed(1)} ms`);
  return `work of its own ${own} at most between two ticks; waited for a processor ${waited}; longest gap ${gap} (perf_hooks: ${delay})`;
}
