import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";
import { finishTraining } from "@/core/recommendations/learned/training/finish-training";
import { type TrainingProgress, trainTogether } from "@/core/recommendations/learned/training/train-together";
import { prepareTraining, type TrainingJob } from "@/core/recommendations/learned/training/training-job";
import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";

/**
 * Trains here and in `threadCount` − 1 further threads. While it computes it blocks: whoever has an event loop to keep
 * calls it in a thread of its own. A thread that dies leaves the others waiting, so that thread must be one that can
 * be ended.
 */
export async function trainInThreads(
  columns: RatingColumns,
  settings: TrainingSettings,
  threadCount: number,
  onProgress: (progress: TrainingProgress) => void = () => {},
): Promise<LearnedModel> {
  const job = prepareTraining(columns, settings, threadCount);
  const indices = Array.from({ length: threadCount - 1 }, (_, index) => index + 1);
  const helpers = await Promise.all(indices.map((threadIndex) => startHelper(job, threadIndex)));
  try {
    trainTogether(job, 0, onProgress);
    return finishTraining(job);
  } finally {
    await Promise.all(helpers.map((helper) => helper.terminate()));
  }
}

/** Resolves when the thread has loaded its code: doing that needs this thread's event loop. */
async function startHelper(job: TrainingJob, threadIndex: number): Promise<Worker> {
  const workerData = { job, threadIndex };
  const helper = new Worker(new URL("./training-thread.mjs", import.meta.url), { workerData });
  await once(helper, "message");
  return helper;
}
