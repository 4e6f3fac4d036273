import { parentPort, workerData } from "node:worker_threads";
import { trainTogether } from "@/core/recommendations/learned/training/train-together";
import type { TrainingJob } from "@/core/recommendations/learned/training/training-job";
import type { TrainingThreadMessage } from "@/platform/recommendations/training/training-thread-message";

// One of the threads of `train-in-threads.ts`: does its part of the work, says so and ends. The first tells how far all
// of them are.
const { job, threadIndex } = workerData as { job: TrainingJob; threadIndex: number };
const post = (message: TrainingThreadMessage) => parentPort?.postMessage(message);
trainTogether(job, threadIndex, (progress) => {
  if (threadIndex === 0) post(progress);
});
post("done");
