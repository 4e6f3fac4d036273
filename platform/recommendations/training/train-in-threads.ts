import { Worker } from "node:worker_threads";
import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import { piecesClaimed } from "@/core/recommendations/learned/linear/thread-team";
import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";
import { finishTraining } from "@/core/recommendations/learned/training/finish-training";
import type { TrainingProgress } from "@/core/recommendations/learned/training/train-together";
import { prepareTraining, type TrainingJob } from "@/core/recommendations/learned/training/training-job";
import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";
import type { TrainingThreadMessage } from "@/platform/recommendations/training/training-thread-message";

const LOOK_EVERY_MS = 1_000;

/**
 * Trains in `threadCount` threads, which this one waits for with its event loop free, so that it hears when one of them
 * dies: then it ends the others, which would wait for it. Before and after, it prepares and finishes by itself, which
 * blocks: whoever has an event loop to keep calls it in a thread of its own. `onProgress` is also called, with what it
 * was told last, whenever the threads have got on since the last second.
 * @throws Error when a thread fails, or ends in the middle of its work.
 */
export async function trainInThreads(
  columns: RatingColumns,
  settings: TrainingSettings,
  threadCount: number,
  onProgress: (progress: TrainingProgress) => void = () => {},
): Promise<LearnedModel> {
  const job = prepareTraining(columns, settings, threadCount);
  await runThreads(job, onProgress);
  return finishTraining(job);
}

async function runThreads(job: TrainingJob, onProgress: (progress: TrainingProgress) => void): Promise<void> {
  let last: TrainingProgress = { step: "pairs", done: 0 };
  let claimed = 0;
  const lookAfterThem = setInterval(() => {
    const before = claimed;
    claimed = piecesClaimed(job.teamIntegers);
    if (claimed !== before) onProgress(last);
  }, LOOK_EVERY_MS);
  const threads = Array.from({ length: job.threadCount }, (_, threadIndex) => startThread(job, threadIndex));
  try {
    const hear = (progress: TrainingProgress) => {
      last = progress;
      onProgress(progress);
    };
    await Promise.all(threads.map((thread) => partDone(thread, hear)));
  } finally {
    clearInterval(lookAfterThem);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function startThread(job: TrainingJob, threadIndex: number): Worker {
  const workerData = { job, threadIndex };
  return new Worker(new URL("./training-thread.mjs", import.meta.url), { workerData });
}

function partDone(thread: Worker, onProgress: (progress: TrainingProgress) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.on("message", (message: TrainingThreadMessage) => {
      if (message === "done") resolve();
      else onProgress(message);
    });
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("A thread that trains has ended in the middle of its work.")));
  });
}
