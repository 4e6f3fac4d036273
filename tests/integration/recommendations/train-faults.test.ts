import { join } from "node:path";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { SMALL_CROWD, storeCrowd } from "@/tests/harness/crowd";
import { testApp } from "@/tests/harness/test-app";
import { queue, train, trainingEnded } from "@/tests/harness/trainings";
import { startTrainingWorker } from "@/worker/training/start-training-worker";

const harness = testApp();
/** Each training is a process that has to start. */
vi.setConfig({ testTimeout: 180_000 });

const fault = join(import.meta.dirname, "..", "..", "harness", "faults", "training-thread.cjs");

beforeAll(async () => {
  await storeCrowd(harness.app, SMALL_CROWD);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await harness.app.db.$client`delete from training_runs`;
});

/** What becomes of a training, at its last attempt, one of whose threads has the fault. */
async function trainWithFault(name: "ends" | "stands still", silenceMaxMs?: number) {
  const { app } = harness;
  vi.stubEnv("NODE_OPTIONS", `--require ${fault}`);
  vi.stubEnv("TRAINING_THREAD_FAULT", name);
  const runId = await queue(app);
  await app.db.$client`update training_runs set attempts = 2`;
  const worker = startTrainingWorker(app, silenceMaxMs === undefined ? {} : { silenceMaxMs });
  try {
    return await trainingEnded(app, runId);
  } finally {
    await worker.stop();
    vi.unstubAllEnvs();
  }
}

test("a thread that ends in the middle of its work fails the training, in words, and the next one succeeds", async () => {
  const run = await trainWithFault("ends");
  expect(run).toMatchObject({ status: "failed", modelId: null });
  expect(run.error).toBe(
    "It failed again and again: A thread that trains has ended in the middle of its work.",
  );
  expect(await train(harness.app)).toMatchObject({ status: "completed", error: null });
});

test("a thread that stands still fails the training, in words, and the next one succeeds", async () => {
  const run = await trainWithFault("stands still", 15_000);
  expect(run).toMatchObject({ status: "failed", modelId: null });
  expect(run.error).toBe("It failed again and again: It stood still for 15 s and was ended.");
  expect(await train(harness.app)).toMatchObject({ status: "completed", error: null });
});
