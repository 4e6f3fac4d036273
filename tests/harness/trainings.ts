import { expect } from "vitest";
import type { TrainingRun } from "@/core/recommendations/training-run";
import { findTrainingRun } from "@/db/queries/recommendations/find-training-run";
import type { App } from "@/platform/compose";
import { queueTraining } from "@/services/recommendations/queue-training";
import { startTrainingWorker } from "@/worker/training/start-training-worker";

export const SOON = { timeout: 150_000, interval: 25 };

export async function requireTraining({ db }: App, runId: number): Promise<TrainingRun> {
  const run = await findTrainingRun(db, runId);
  if (!run) throw new Error(`there is no training ${runId}`);
  return run;
}

export function queue(app: App): Promise<number> {
  return queueTraining({ ...app.context, viewer: null });
}

/** Waits until the training has ended, whatever the way. */
export async function trainingEnded(app: App, runId: number): Promise<TrainingRun> {
  const status = async () => (await requireTraining(app, runId)).status;
  await expect.poll(status, SOON).not.toMatch(/queued|running/);
  return requireTraining(app, runId);
}

/** Trains to the end, by a worker that does nothing else. */
export async function train(app: App): Promise<TrainingRun> {
  const worker = startTrainingWorker(app);
  try {
    return await trainingEnded(app, await queue(app));
  } finally {
    await worker.stop();
  }
}
