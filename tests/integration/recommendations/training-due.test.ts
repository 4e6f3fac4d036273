import { afterEach, beforeAll, expect, test } from "vitest";
import { domainEvent } from "@/core/events/domain-event";
import type { App } from "@/platform/compose";
import { beginTraining } from "@/services/recommendations/begin-training";
import { SMALL_CROWD, storeCrowd } from "@/tests/harness/crowd";
import { storeModel } from "@/tests/harness/store-model";
import { testApp } from "@/tests/harness/test-app";
import { subscriptionOf } from "@/worker/consumers/consumer";
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
  const { handle } = subscriptionOf(app.context, queueDueTraining);
  for (let rating = 0; rating < ratings; rating++) await handle(newRating());
}

const runs = ({ db }: App) => db.$client`select status, reason from training_runs`;

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
  const { handle } = subscriptionOf(app.context, queueDueTraining);
  const event = newRating();
  await app.db.$client`update recommender_state set new_ratings = 98`;
  await handle(event);
  await handle(event);
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
