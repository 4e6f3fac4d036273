import { mergeFetched } from "@/services/sync/merge-fetched";
import type { RunWork } from "@/worker/sync/run-work";

const BATCH_SIZE = 500;
/** Smaller batches are merged so often: each merge makes every process read what it keeps of the catalogue anew. */
const MERGE_EVERY_MS = 3_000;
const POLL_MS = 500;

/** Merges what is fetched, a full batch at a time or what there is every few seconds, until nothing is left to come. */
export async function mergeMovies(work: RunWork): Promise<void> {
  const { ctx, runId, bells, signal } = work;
  let mergedAtMs = performance.now();
  for (;;) {
    const isLast = work.isFetched;
    const isDue = work.backlog > 0 && performance.now() - mergedAtMs >= MERGE_EVERY_MS;
    if (!isLast && !isDue && work.backlog < BATCH_SIZE) {
      await bells.merge.wait(POLL_MS, signal);
      continue;
    }
    signal.throwIfAborted();
    const merged = await mergeFetched(ctx, runId, BATCH_SIZE);
    work.backlog = Math.max(0, work.backlog - merged);
    mergedAtMs = performance.now();
    bells.fetch.ring();
    if (merged === 0) {
      if (isLast) return;
      work.backlog = 0;
    }
  }
}
