import { loadavg } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { withOwnDatabase } from "@/bench/ingest/with-own-database";
import { storeRatings } from "@/bench/recs/store-ratings";
import { watchChildMemory } from "@/bench/support/child-memory";
import { describeLoop, watchLoop } from "@/bench/support/watch-loop";
import type { TrainingRun } from "@/core/recommendations/training-run";
import { getEventOverview } from "@/db/queries/events/get-event-overview";
import { findTrainingRun } from "@/db/queries/recommendations/find-training-run";
import { listModels } from "@/db/queries/recommendations/list-models";
import { type App, composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { queueTraining } from "@/services/recommendations/queue-training";
import { startWorker } from "@/worker/start-worker";

/**
 * `npm run bench:recs-worker -- [FOLDER_OR_ZIP] [ROUNDS]`: a worker trains on a download of MovieLens, or on a million
 * ratings that are made up, in a database of its own: seconds, memory of the training's process, and for how long the
 * worker's event loop was held up at most meanwhile, and by what (Linux tells).
 */
const LOOK_EVERY_MS = 100;
const [path, rounds = "3"] = process.argv.slice(2);

await withOwnDatabase(async (databaseUrl) => {
  const env = { ...process.env, DATABASE_URL: databaseUrl, AUTH_SECRET: "s".repeat(32), LOG_LEVEL: "error" };
  const app = composeApp(readServerConfig(env), "matinee-bench");
  const ratings = await storeRatings(app, path);
  console.log(`${ratings} ratings, load ${describeLoad()}`);
  const worker = await startWorker(app);
  try {
    await untilIdle(app);
    for (let round = 0; round < Number(rounds); round++) await measure(app);
  } finally {
    await worker.stop();
    await app.db.$client.end();
  }
});

/** Until the worker has dealt with the movies that were stored for the measurement. */
async function untilIdle({ db }: App): Promise<void> {
  for (;;) {
    const { unpublished, delivering } = await getEventOverview(db);
    if (unpublished + delivering === 0) return;
    await delay(LOOK_EVERY_MS);
  }
}

async function measure(app: App): Promise<void> {
  const memory = watchChildMemory("worker/training/main.ts");
  const startedAtMs = performance.now();
  const { result: run, report } = await watchLoop(() => train(app));
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  const peak = memory.stop().toFixed(0);
  const model = (await listModels(app.db)).find(({ id }) => id === run.modelId);
  const learning = ((model?.trainingMs ?? 0) / 1000).toFixed(1);
  console.log(
    `${run.status} ${run.error ?? ""} in ${seconds} s, ${learning} s of them learning from all; ${peak} MiB at most; load ${describeLoad()}`,
  );
  console.log(`  event loop: ${describeLoop(report)}`);
}

async function train(app: App): Promise<TrainingRun> {
  const runId = await queueTraining({ ...app.context, viewer: null });
  for (;;) {
    const run = await findTrainingRun(app.db, runId);
    if (run && !/queued|running/.test(run.status)) return run;
    await delay(LOOK_EVERY_MS);
  }
}

function describeLoad(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
