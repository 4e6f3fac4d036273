import { afterEach, beforeAll, expect, test } from "vitest";
import { domainEvent } from "@/core/events/domain-event";
import type { App } from "@/platform/compose";
import type { TrainingClaim } from "@/services/ports/training-runs";
import { beginTraining } from "@/services/recommendations/begin-training";
import { refuseTraining } from "@/services/recommendations/end-training";
import { publishModel } from "@/services/recommendations/publish-model";
import { queueTraining } from "@/services/recommendations/queue-training";
import { trainSmall, twoCircles } from "@/tests/factories/train-small";
import { SMALL_CROWD, storeCrowd } from "@/tests/harness/crowd";
import { storeModel } from "@/tests/harness/store-model";
import { testApp } from "@/tests/harness/test-app";
import { takeEffect } from "@/worker/consumers/consumer";
import { queueDueTraining } from "@/worker/consumers/movie-rated/queue-due-training";

const harness = testApp();

beforeAll(async () => {
  await storeCrowd(harness.app, SMALL_CROWD);
});

afterEach(async () => {
  const sql = harness.app.db.$client;
  await sql`delete from training_runs`;
  await sql`delete from recommender_models`;
  await sql`update recommender_state set new_ratings = 0`;
});

const newRating = () =>
  domainEvent("movie.rated", 1, "movie:1", new Date(), { userId: 1, movieId: 1, halfStars: 8 });

async function hear(app: App, ratings: number): Promise<void> {
  for (let rating = 0; rating < ratings; rating++)
    await takeEffect(app.context, queueDueTraining, newRating());
}

const runs = ({ db }: App) => db.$client`select status, reason from training_runs order by id`;

async function waitingForLocks({ db }: App): Promise<number> {
  const [row] = await db.$client<[{ count: number }]>`
    select count(*)::int from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row.count;
}

/** A training that has begun, and the imports that it has read. */
async function begin(app: App): Promise<{ claim: TrainingClaim; priorSourceIds: number[] }> {
  await queueTraining({ ...app.context, viewer: null });
  const claim = await beginTraining(app.context);
  if (!claim) throw new Error("nothing was to be begun");
  const sources = await app.db.$client<{ id: number }[]>`
    select id from prior_sources where imported_at is not null order by id`;
  return { claim, priorSourceIds: sources.map(({ id }) => id) };
}

async function publish(app: App, { claim, priorSourceIds }: Awaited<ReturnType<typeof begin>>) {
  const model = trainSmall(twoCircles());
  await publishModel(app.context, claim, {
    model,
    metrics: null,
    ownRatings: 0,
    trainingMs: 1,
    priorSourceIds,
  });
}

const DONE = { status: "completed", reason: "asked" };

test("a hundred new ratings queue a training, and one less does not", async () => {
  const { app } = harness;
  await storeModel(app);
  await hear(app, 99);
  expect(await runs(app)).toEqual([]);
  await hear(app, 1);
  expect(await runs(app)).toEqual([{ status: "queued", reason: "new_ratings" }]);
});

test("ratings are counted anew from the training that takes up what there is", async () => {
  const { app } = harness;
  await storeModel(app);
  await hear(app, 60);
  const runId = await app.context.transaction(({ trainings }) =>
    trainings.queue({ reason: "asked", requestedBy: null, at: new Date() }),
  );

  expect(await beginTraining(app.context)).toEqual({ runId, attempt: 1 });
  await app.db.$client`delete from training_runs`;
  await hear(app, 99);
  expect(await runs(app)).toEqual([]);
});

test("the same event, delivered twice, counts once", async () => {
  const { app } = harness;
  await storeModel(app);
  await hear(app, 99);
  const event = newRating();
  await app.db.$client`update recommender_state set new_ratings = 98`;
  await takeEffect(app.context, queueDueTraining, event);
  await takeEffect(app.context, queueDueTraining, event);
  expect(await runs(app)).toEqual([]);
});

test("while nothing was learned, ten are enough, if there is enough to learn from", async () => {
  const { app } = harness;
  await app.db.$client`update prior_sources set imported_at = null`;
  await hear(app, 10);
  expect(await runs(app)).toEqual([]);
  await app.db.$client`update prior_sources set imported_at = now()`;
  await hear(app, 10);
  expect(await runs(app)).toEqual([{ status: "queued", reason: "new_ratings" }]);
});

test("a hundred ratings that come in during a training queue the next when it ends, and one less does not", async () => {
  const { app } = harness;
  const first = await begin(app);
  await hear(app, 99);
  await publish(app, first);
  expect(await runs(app)).toEqual([DONE]);
  const second = await begin(app);
  await hear(app, 100);
  expect(await runs(app)).toEqual([DONE, { status: "running", reason: "asked" }]);
  await publish(app, second);
  expect(await runs(app)).toEqual([DONE, DONE, { status: "queued", reason: "new_ratings" }]);
});

test("an import that comes, goes or is replaced during a training queues the next when it ends", async () => {
  const { app } = harness;
  const sql = app.db.$client;
  const first = await begin(app);
  const [{ id }] = await sql<[{ id: number }]>`
    insert into prior_sources (name, terms_accepted_at, imported_at) values ('new', now(), now()) returning id`;
  expect(await queueTraining({ ...app.context, viewer: null })).toBe(first.claim.runId);
  await publish(app, first);
  expect(await runs(app)).toEqual([DONE, { status: "queued", reason: "asked" }]);

  const second = await begin(app);
  await publish(app, second);
  const third = await begin(app);
  await sql`delete from prior_sources where id = ${id}`;
  await publish(app, third);
  expect(await runs(app)).toEqual([DONE, DONE, DONE, { status: "queued", reason: "asked" }]);
});

test("a training that found too little queues the next when enough has come in since", async () => {
  const { app } = harness;
  const sql = app.db.$client;
  await sql`update prior_sources set imported_at = null`;
  const { claim } = await begin(app);
  await refuseTraining(app.context, claim, "There is too little.");
  const refused = { status: "failed", reason: "asked" };
  expect(await runs(app)).toEqual([refused]);
  const again = await begin(app);
  await sql`update prior_sources set imported_at = now()`;
  await refuseTraining(app.context, again.claim, "There is too little.");
  expect(await runs(app)).toEqual([refused, refused, { status: "queued", reason: "asked" }]);
});

test("an import waits for the training that is being published, and then queues the next", async () => {
  const { app } = harness;
  const first = await begin(app);
  let letEnd = () => {};
  const ending = app.context.transaction(async ({ trainings }) => {
    await trainings.end(first.claim, { error: "an end", modelId: null, at: new Date() });
    await new Promise<void>((resolve) => {
      letEnd = resolve;
    });
  });
  const queued = queueTraining({ ...app.context, viewer: null });
  await expect.poll(() => waitingForLocks(app)).toBe(1);
  letEnd();
  await ending;
  expect(await queued).toBeGreaterThan(first.claim.runId);
});
