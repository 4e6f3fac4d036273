import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { getMovie } from "@/db/queries/movies/get-movie";
import { type App, composeApp } from "@/platform/compose";
import { rateMovie } from "@/services/ratings/rate-movie";
import { removeRating } from "@/services/ratings/remove-rating";
import { movieRecord } from "@/tests/factories/movie-record";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { guestContext } from "@/tests/harness/viewers";
import { startWorker } from "@/worker/start-worker";

const harness = testApp();
const SOON = { timeout: 15_000, interval: 25 };

/** What is to be undone after each test, whatever became of it. */
let undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.reverse()) await step();
  undo = [];
});

/** A worker as a process of its own would run it: with its own connections. */
async function startTestWorker(): Promise<{ app: App; stop(): Promise<void> }> {
  const app = composeApp(harness.app.config, "matinee-test-worker");
  const worker = await startWorker(app);
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= worker.stop().then(() => app.db.$client.end({ timeout: 5 }));
    return stopped;
  };
  undo.push(stop);
  return { app, stop };
}

beforeAll(async () => {
  await storeMovies(
    harness.app.context,
    Array.from({ length: 20 }, (_, index) => movieRecord({ id: index + 1 })),
  );
});

async function rateAsNewGuest(movieId: number, halfStars: number) {
  const ctx = await guestContext(harness.app);
  const { userId } = ctx.viewer;
  await rateMovie(ctx, { userId, movieId, halfStars });
  return { ctx, userId };
}

const community = async (movieId: number) => (await getMovie(harness.app.db, movieId)).community;

async function unpublished(): Promise<number> {
  const [row] = await harness.app.db
    .$client`select count(*)::int as count from outbox_events where published_at is null`;
  return row?.count;
}

describe("a worker", () => {
  test("keeps a movie's community score in step with its ratings", async () => {
    await startTestWorker();
    const first = await rateAsNewGuest(1, 10);
    await rateAsNewGuest(1, 7);
    await expect.poll(() => community(1), SOON).toEqual({ ratingCount: 2, halfStarsMean: 8.5 });
    await removeRating(first.ctx, { userId: first.userId, movieId: 1 });
    await expect.poll(() => community(1), SOON).toEqual({ ratingCount: 1, halfStarsMean: 7 });
  });

  test("that was away publishes what happened meanwhile", async () => {
    const worker = await startTestWorker();
    await worker.stop();
    await rateAsNewGuest(2, 9);
    expect(await unpublished()).toBeGreaterThan(0);
    expect(await community(2)).toEqual({ ratingCount: 0, halfStarsMean: null });
    await startTestWorker();
    await expect.poll(() => community(2), SOON).toEqual({ ratingCount: 1, halfStarsMean: 9 });
    await expect.poll(unpublished, SOON).toBe(0);
  });

  test("whose connections are killed recovers by itself", async () => {
    const worker = await startTestWorker();
    await rateAsNewGuest(3, 8);
    await expect.poll(() => community(3), SOON).toEqual({ ratingCount: 1, halfStarsMean: 8 });
    const killed = await harness.app.db.$client`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'matinee-test-worker' and datname = current_database()`;
    expect(killed.length).toBeGreaterThan(0);
    await rateAsNewGuest(3, 4);
    await expect.poll(() => community(3), SOON).toEqual({ ratingCount: 2, halfStarsMean: 6 });
    await worker.stop();
  });

  test("beside another one brings every movie to the right score, each effect once", async () => {
    await startTestWorker();
    await startTestWorker();
    const movieIds = Array.from({ length: 10 }, (_, index) => index + 11);
    await Promise.all(
      movieIds.flatMap((movieId) => [rateAsNewGuest(movieId, 10), rateAsNewGuest(movieId, 5)]),
    );
    await expect
      .poll(() => Promise.all(movieIds.map(community)), SOON)
      .toEqual(movieIds.map(() => ({ ratingCount: 2, halfStarsMean: 7.5 })));
    await expect.poll(unpublished, SOON).toBe(0);
    const effects = async () => {
      const rows = await harness.app.db.$client`
        select event_id from inbox join outbox_events on id = event_id
        where consumer = 'update-movie-score' and aggregate = any(${movieIds.map((id) => `movie:${id}`)})`;
      return rows.length;
    };
    await expect.poll(effects, SOON).toBe(20);
  });
});

test("stopping a worker leaves no connection of its own behind", async () => {
  const worker = await startTestWorker();
  await rateAsNewGuest(4, 8);
  await worker.stop();
  await expect
    .poll(async () => {
      const rows = await harness.app.db.$client`
        select pid from pg_stat_activity
        where application_name = 'matinee-test-worker' and datname = current_database()`;
      return rows.length;
    }, SOON)
    .toBe(0);
});
