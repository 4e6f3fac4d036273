import { setTimeout as sleep } from "node:timers/promises";
import { startWorkLoop, type WorkLoop } from "@/platform/broker/work-loop";
import type { App } from "@/platform/compose";
import { refreshSimilarMovies } from "@/services/recommendations/refresh-similar-movies";

const POLL_INTERVAL_MS = 2_000;
const BATCH_SIZE = 20;

/** Keeps the stored similar movies up to date, in half of one core's time at most: the others have work to do as well. */
export function startSimilarity({ context, log }: Pick<App, "context" | "log">): WorkLoop {
  async function refreshNext(): Promise<boolean> {
    const beganAtMs = performance.now();
    const count = await refreshSimilarMovies(context, BATCH_SIZE);
    if (count > 0) await sleep(performance.now() - beganAtMs);
    return count > 0;
  }
  return startWorkLoop("similarity", refreshNext, { pollIntervalMs: POLL_INTERVAL_MS, log });
}
