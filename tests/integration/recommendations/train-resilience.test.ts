import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { listModels } from "@/db/queries/recommendations/list-models";
import { listTrainingRuns } from "@/db/queries/recommendations/list-training-runs";
import { storeCrowd } from "@/tests/harness/crowd";
import { holdLock } from "@/tests/harness/hold-lock";
import { startModelProcess } from "@/tests/harness/model-process";
import { storeModel } from "@/tests/harness/store-model";
import { type SyncProcess, startSyncProcess } from "@/tests/harness/sync-process";
import { testApp } from "@/tests/harness/test-app";
import { queue, requireTraining, SOON, trainingEnded } from "@/tests/harness/trainings";

const harness = testApp();
/** Workers are processes that have to start, and a run is left for ten seconds before another takes it up. */
vi.setConfig({ testTimeout: 180_000 });

const CROWD = { movies: 400, people: 400, ratingsEach: 30 };
/** Blocks who would insert a model's parts. */
const NOBODY_PUBLISHES = "lock table recommender_model_parts in share mode";
const NOBODY_LOADS = "lock table recommender_model_parts in access exclusive mode";
const NOBODY_READS = "lock table prior_ratings in access exclusive mode";

let workers: SyncProcess[] = [];
let release: (() => Promise<void>)[] = [];
let oldId: number;

beforeAll(async () => {
  await storeCrowd(harness.app, CROWD);
});

beforeEach(async () => {
  oldId = await storeModel(harness.app);
  await expect.poll(servedId, SOON).toBe(oldId);
});

afterEach(async () => {
  await Promise.all(release.map((letGo) => letGo()));
  await Promise.all(workers.map((worker) => worker.kill()));
  [workers, release] = [[], []];
  await harness.app.db.$client`delete from training_runs`;
});

function startWorker(): SyncProcess {
  const worker = startSyncProcess({ DATABASE_URL: harness.databaseUrl });
  workers.push(worker);
  return worker;
}

async function hold(statement: string): Promise<() => Promise<void>> {
  const letGo = await holdLock(harness.databaseUrl, statement);
  release.push(letGo);
  return async () => {
    release = release.filter((other) => other !== letGo);
    await letGo();
  };
}

async function servedId(): Promise<number | undefined> {
  return (await harness.app.context.learnedModel())?.modelId;
}

async function countParts(): Promise<number> {
  const [row] = await harness.app.db.$client<[{ count: number }]>`
    select count(*)::int from recommender_model_parts where model_id > ${oldId}`;
  return row.count;
}

async function inStage(runId: number, stage: RegExp): Promise<void> {
  await expect.poll(async () => (await requireTraining(harness.app, runId)).stage, SOON).toMatch(stage);
}

/** The worker, killed, has left nothing behind: the old version is served on, and the next worker trains to the end. */
async function expectRecovery(runId: number): Promise<void> {
  expect(await servedId()).toBe(oldId);
  expect(await countParts()).toBe(0);
  startWorker();
  expect(await trainingEnded(harness.app, runId)).toMatchObject({ status: "completed", error: null });
  const { modelId } = await requireTraining(harness.app, runId);
  expect(modelId).toBeGreaterThan(oldId);
  await expect.poll(servedId, SOON).toBe(modelId);
}

/** Nothing of the killed worker goes on: its training process has ended with it. */
async function expectNoOrphan(): Promise<void> {
  const sessions = async () => {
    const [row] = await harness.app.db.$client<[{ count: number }]>`
      select count(*)::int from pg_stat_activity
      where datname = current_database() and application_name = 'matinee-training'`;
    return row.count;
  };
  await expect.poll(sessions, SOON).toBe(0);
}

test("a worker killed while it reads the ratings changes nothing, and the next one trains", async () => {
  const letGo = await hold(NOBODY_READS);
  const worker = startWorker();
  const runId = await queue(harness.app);
  await inStage(runId, /reading/);
  await worker.kill();
  await letGo();
  await expectNoOrphan();
  await expectRecovery(runId);
});

test("a worker killed while it computes changes nothing, and the next one trains", async () => {
  // Should the machine be so fast that nobody sees it compute, it waits for us at the end of it.
  const letGo = await hold(NOBODY_PUBLISHES);
  const worker = startWorker();
  const runId = await queue(harness.app);
  await inStage(runId, /judging|training|publishing/);
  await worker.kill();
  await letGo();
  await expectNoOrphan();
  await expectRecovery(runId);
});

test("a worker killed at publishing leaves no part of a version, and the next one trains", async () => {
  const letGo = await hold(NOBODY_PUBLISHES);
  const worker = startWorker();
  const runId = await queue(harness.app);
  await inStage(runId, /publishing/);
  await worker.kill();
  await letGo();
  await expectNoOrphan();
  await expectRecovery(runId);
});

test("a process killed while it loads the model harms nobody", async () => {
  const letGo = await hold(NOBODY_LOADS);
  const loading = startModelProcess(harness.databaseUrl);
  const waiting = async () => {
    const [row] = await harness.app.db.$client<[{ count: number }]>`
      select count(*)::int from pg_stat_activity
      where application_name = 'matinee-test-loader' and wait_event_type = 'Lock'`;
    return row.count;
  };
  await expect.poll(waiting, SOON).toBe(1);
  await loading.kill();
  await letGo();
  expect(await startModelProcess(harness.databaseUrl).ended).toBe(`serves ${oldId}\n`);
  startWorker();
  const run = await trainingEnded(harness.app, await queue(harness.app));
  await expect.poll(servedId, SOON).toBe(run.modelId);
});

test("two workers that are asked at once train once", async () => {
  startWorker();
  startWorker();
  const [one, other] = await Promise.all([queue(harness.app), queue(harness.app)]);
  expect(one).toBe(other);
  await trainingEnded(harness.app, one);
  const { items } = await listTrainingRuns(harness.app.db, { page: 1, pageSize: 10 });
  expect(items).toHaveLength(1);
  const attempts = await harness.app.db.$client`select attempts from training_runs`;
  expect(attempts).toEqual([{ attempts: 1 }]);
  const made = (await listModels(harness.app.db)).filter(({ id }) => id > oldId);
  expect(made).toHaveLength(1);
});

test("a worker that is told to stop leaves its training, and it was no attempt", async () => {
  await hold(NOBODY_READS);
  const worker = startWorker();
  const runId = await queue(harness.app);
  await inStage(runId, /reading/);
  await worker.stop();
  const rows = await harness.app.db.$client`select status, attempts, stage from training_runs`;
  expect(rows).toEqual([{ status: "queued", attempts: 0, stage: null }]);
});

test("a training that fails three times is given up, in words", async () => {
  await harness.app.db.$client`alter table recommender_model_parts rename to away`;
  try {
    startWorker();
    const run = await trainingEnded(harness.app, await queue(harness.app));
    expect(run).toMatchObject({ status: "failed", modelId: null });
    expect(run.error).toMatch(/^It failed again and again: .*recommender_model_parts/);
  } finally {
    await harness.app.db.$client`alter table away rename to recommender_model_parts`;
  }
  expect(await servedId()).toBe(oldId);
  const attempts = await harness.app.db.$client`select attempts from training_runs`;
  expect(attempts).toEqual([{ attempts: 3 }]);
});
