import { parentPort, workerData } from "node:worker_threads";
import { trainTogether } from "@/core/recommendations/learned/training/train-together";
import type { TrainingJob } from "@/core/recommendations/learned/training/training-job";

// A further thread of `train-in-threads.ts`: says that it is there, does its part of the work and ends.
const { job, threadIndex } = workerData as { job: TrainingJob; threadIndex: number };
parentPort?.postMessage("ready");
trainTogether(job, threadIndex, () => {});
