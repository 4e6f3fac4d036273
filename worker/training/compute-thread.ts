import { parentPort, workerData } from "node:worker_threads";
import { judge, learn } from "@/worker/training/compute-model";
import type { ComputeTask, ThreadMessage } from "@/worker/training/compute-task";

// The thread of a training process that computes, so that the process itself goes on hearing its worker.
const task = workerData as ComputeTask;
const post = (message: ThreadMessage) => parentPort?.postMessage(message);
const tell = (done: number) => post({ kind: "progress", done });
const result = task.stage === "judging" ? await judge(task, tell) : await learn(task, tell);
post({ kind: "computed", result });
