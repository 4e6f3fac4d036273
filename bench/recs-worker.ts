import { readFileSync } from "node:fs";
import { findTrainingRun } from "@/db/queries/recommendations/find-training-run";
import { OperatorError } from "@/platform/config/operator-error";
import { withApp } from "@/scripts/with-app";
import { queueTraining } from "@/services/recommendations/queue-training";
import { startWorker } from "@/worker/start-worker";

/**
 * `npm run bench:recs-worker`: trains on the ratings of the database, and says for how long the worker's event loop was
 * held up at most meanwhile, and by what: work of its own, or processors that had others to serve (Linux counts both).
 */
const TICK_MS = 5;
const LOOK_EVERY_MS = 500;
const NS_PER_MS = 1e6;

process.env.LOG_LEVEL ||= "error";
await withApp("matinee-bench", async (app) => {
  const worker = await startWorker(app);
  const runId = await queueTraining({ ...app.context, viewer: null });
  const read = () => findTrainingRun(app.db, runId);
  const isOpen = async () => /queued|running/.test((await read())?.status ?? "");
  const { gapMs, ownMs } = await watchLoop(isOpen);
  await worker.stop();
  const run = await read();
  if (run?.status !== "completed") throw new OperatorError(run?.error ?? "The training came to nothing.");
  console.log(`longest gap between two ticks of the event loop: ${gapMs.toFixed(1)} ms`);
  console.log(`longest that it worked without a tick: ${ownMs.toFixed(1)} ms`);
});

/** Ticks while `isOpen`. */
async function watchLoop(isOpen: () => Promise<boolean>): Promise<{ gapMs: number; ownMs: number }> {
  const greatest = { gapMs: 0, ownMs: 0 };
  let last = { atMs: performance.now(), workedMs: mainThreadMs() };
  const timer = setInterval(() => {
    const now = { atMs: performance.now(), workedMs: mainThreadMs() };
    greatest.gapMs = Math.max(greatest.gapMs, now.atMs - last.atMs - TICK_MS);
    greatest.ownMs = Math.max(greatest.ownMs, now.workedMs - last.workedMs);
    last = now;
  }, TICK_MS);
  while (await isOpen()) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  clearInterval(timer);
  return greatest;
}

/** Processor time of this process's first thread. */
function mainThreadMs(): number {
  const [worked] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ");
  return Number(worked) / NS_PER_MS;
}
