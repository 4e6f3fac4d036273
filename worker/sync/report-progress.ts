import { setTimeout as sleep } from "node:timers/promises";
import type { createRateMeter } from "@/worker/sync/rate-meter";
import type { RunWork } from "@/worker/sync/run-work";

const REPORT_EVERY_MS = 500;

/**
 * Writes twice a second what the run costs and whether it waits for the source, until it is over. It is also how a
 * worker hears of a cancel whose notice was lost.
 * @throws SyncStopped
 */
export async function reportProgress(
  { ctx, runId, gate, signal }: RunWork,
  meter: ReturnType<typeof createRateMeter>,
  over: AbortSignal,
): Promise<void> {
  const untilNext = AbortSignal.any([signal, over]);
  for (let isLast = false; !isLast; ) {
    await sleep(REPORT_EVERY_MS, undefined, { signal: untilNext }).catch(() => {});
    signal.throwIfAborted();
    isLast = over.aborted;
    const usage = { ...meter.next(), message: gate.message() };
    await ctx.transaction(({ syncState }) => syncState.report(runId, usage));
  }
}
