import { Worker } from "node:worker_threads";
import type { Computed, ComputeTask, ThreadMessage } from "@/worker/training/compute-task";
import type { StageProgress } from "@/worker/training/training-messages";

/**
 * Has a thread of its own do what blocks, so that this one goes on hearing whether its worker is there. Its memory
 * goes when it ends. @throws Error when it fails, or ends before it is done.
 */
export async function computeInThread<Task extends ComputeTask>(
  task: Task,
  onProgress: (at: StageProgress) => void,
): Promise<Computed[Task["stage"]]> {
  onProgress({ stage: task.stage, done: 0 });
  const thread = new Worker(new URL("./compute-thread.mjs", import.meta.url), { workerData: task });
  try {
    return await new Promise((resolve, reject) => {
      thread.on("message", (message: ThreadMessage) => {
        if (message.kind === "progress") onProgress({ stage: task.stage, done: message.done });
        else resolve(message.result as Computed[Task["stage"]]);
      });
      thread.once("error", reject);
      thread.once("exit", () => reject(new Error("The thread that computes has ended.")));
    });
  } finally {
    await thread.terminate();
  }
}
