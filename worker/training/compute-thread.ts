import { parentPort, workerData } from "node:worker_threads";
import { type ComputeTask, computeModel } from "@/worker/training/compute-model";
import type { ThreadMessage } from "@/worker/training/training-messages";

// The thread of a training process that computes, so that the process itself goes on hearing its worker.
const post = (message: ThreadMessage) => parentPort?.postMessage(message);
const trained = await computeModel(workerData as ComputeTask, (at) => post({ kind: "progress", ...at }));
post({ kind: "trained", ...trained });
