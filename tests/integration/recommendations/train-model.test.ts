import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { PriorRating } from "@/core/recommendations/prior/prior-rating";
import { RATINGS_NEEDED } from "@/core/recommendations/training-need";
import type { TrainingRun } from "@/core/recommendations/training-run";
import { getRecommenderStatus } from "@/db/queries/recommendations/get-recommender-status";
import { listModels } from "@/db/queries/recommendations/list-models";
import { readTrainingRatings } from "@/db/queries/recommendations/read-training-ratings";
import { rateMovie } from "@/services/ratings/rate-movie";
import { cancelTraining } from "@/services/recommendations/cancel-training";
import { importPriorRatings } from "@/services/recommendations/import-prior-ratings";
import { queueTraining } from "@/services/recommendations/queue-training";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin } from "@/tests/harness/admin";
import { SMALL_CROWD, storeCrowd } from "@/tests/harness/crowd";
import { holdLock } from "@/tests/harness/hold-lock";
import { listEvents } from "@/tests/harness/rows";
import { testApp } from "@/tests/harness/test-app";
import { queue, requireTraining, SOON, train, trainingEnded } from "@/tests/harness/trainings";
import { as, guestContext } from "@/tests/harness/viewers";
import { startTrainingWorker } from "@/worker/training/start-training-worker";

const harness = testApp();

async function* oneRating(): AsyncGenerator<PriorRating> {
  yield { person: 1, movieId: 1, halfStars: 8, ratedAt: 1_000_000_000 };
}

/** A training is a process of its own, which has to start. */
vi.setConfig({ testTimeout: 120_000 });

describe("without enough ratings", () => {
  test("a training ends with words, nothing is served, and the status says how many are missing", async () => {
    const { app } = harness;
    const run = await train(app);
    expect(run).toMatchObject({ status: "failed", modelId: null });
    expect(run.error).toMatch(/^There is too little to learn from: 1000 more ratings are needed/);
    expect(await app.context.learnedModel()).toBeNull();
    expect(await getRecommenderStatus(app.db)).toMatchObject({
      activeModelId: null,
      ratingsNeeded: RATINGS_NEEDED,
      ratingsMissing: RATINGS_NEEDED,
      openRun: null,
    });
  });
});

describe("with enough ratings", () => {
  let userId: number;

  beforeAll(async () => {
    await storeCrowd(harness.app, SMALL_CROWD);
    const ctx = await guestContext(harness.app);
    userId = ctx.viewer.userId;
    for (const movieId of [3, 1, 2]) await rateMovie(ctx, { userId, movieId, halfStars: 6 + movieId });
  });

  test("ratings are read as columns, people's own first, and imported people have numbers of their own", async () => {
    const parts: number[] = [];
    const read = await readTrainingRatings(harness.app.db, (done) => parts.push(done));
    expect(read.ownRatings).toBe(3);
    expect(read.userIds.length).toBe(8_003);
    expect([...read.userIds.slice(0, 3)]).toEqual([userId, userId, userId]);
    expect([...read.movieIds.slice(0, 3)]).toEqual([1, 2, 3]);
    expect([...read.stars.slice(0, 3)]).toEqual([3.5, 4, 4.5]);
    expect(new Set(read.userIds.slice(3)).size).toBe(400);
    expect(Math.max(...read.userIds.slice(3))).toBe(-1);
    expect(Math.min(...read.times.slice(3))).toBe(1_000_001_000);
    expect(parts.at(-1)).toBe(1);
  });

  test("an import that is not whole is not learned from", async () => {
    const { db } = harness.app;
    await db.$client`update prior_sources set imported_at = null`;
    expect((await readTrainingRatings(db)).userIds.length).toBe(3);
    expect(await getRecommenderStatus(db)).toMatchObject({
      priorRatings: 0,
      ratingsMissing: RATINGS_NEEDED - 3,
    });
    await db.$client`update prior_sources set imported_at = now()`;
  });

  test("a training ends with a version that is served, told of, and judged beside popularity and the rules", async () => {
    const { app } = harness;
    const run = await train(app);
    expect(run).toMatchObject({ status: "completed", error: null, progress: 1, requestedBy: null });
    const [version] = await listModels(app.db);
    expect(version).toMatchObject({
      id: run.modelId,
      isActive: true,
      ratings: 8_003,
      ownRatings: 3,
      people: 401,
      movies: 60,
    });
    const { learned, popularity, rules } = version?.metrics ?? {};
    // Circles of taste are what the model can know of, and the others cannot.
    expect(learned?.ndcg10).toBeGreaterThan(2 * Math.max(popularity?.ndcg10 ?? 1, rules?.ndcg10 ?? 1));
    expect(learned?.coverage10).toBeGreaterThan(popularity?.coverage10 ?? 1);
    expect(learned?.novelty10).toBeGreaterThan(popularity?.novelty10 ?? 1);
    expect(version?.metrics?.starsRmse).toBeLessThan(1);
    await expect.poll(async () => (await app.context.learnedModel())?.modelId).toBe(run.modelId);
    const published = (await listEvents(app.db)).filter(({ type }) => type === "recommender.model_published");
    expect(published).toEqual([
      { type: "recommender.model_published", aggregate: "recommender:1", payload: { modelId: run.modelId } },
    ]);
    expect(await getRecommenderStatus(app.db)).toMatchObject({
      activeModelId: run.modelId,
      ownRatings: 3,
      priorRatings: 8_000,
      ratingsMissing: 0,
      openRun: null,
    });
  });

  test("the same ratings have the same fingerprint, and another has another", async () => {
    const { app } = harness;
    await train(app);
    const ctx = await guestContext(app);
    await rateMovie(ctx, { userId: ctx.viewer.userId, movieId: 5, halfStars: 2 });
    await train(app);
    const [changed, again, first] = (await listModels(app.db)).map(({ fingerprint }) => fingerprint);
    expect(again).toBe(first);
    expect(changed).not.toBe(first);
  });
});

describe("asking for a training", () => {
  beforeEach(async () => {
    await harness.app.db.$client`delete from training_runs`;
  });

  test("is for administrators, who are named", async () => {
    const { app } = harness;
    await expect(queueTraining(await guestContext(app))).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(queueTraining(as(app, (await signUp(app)).member))).rejects.toMatchObject({
      code: "forbidden",
    });
    const admin = await newAdmin(app);
    const runId = await queueTraining(as(app, admin));
    expect(await requireTraining(app, runId)).toMatchObject({
      status: "queued",
      reason: "asked",
      requestedBy: admin.username,
    });
  });

  test("gives the one that is open, however many ask at once", async () => {
    const ids = await Promise.all([1, 2, 3, 4, 5, 6].map(() => queue(harness.app)));
    expect(new Set(ids).size).toBe(1);
  });

  test("an import during a training is learned by the next, which nobody has to ask for", async () => {
    const { app } = harness;
    const letGo = await holdLock(harness.databaseUrl, "lock table recommender_model_parts in share mode");
    const worker = startTrainingWorker(app);
    const runId = await queue(app);
    await expect.poll(async () => (await requireTraining(app, runId)).stage, SOON).toBe("publishing");
    await importPriorRatings(app.context, {
      name: "another",
      termsAccepted: true,
      movies: [{ sourceId: 1, title: "Film 1", tmdbId: 1, imdbId: null }],
      ratings: oneRating(),
    });
    await letGo();
    const first = await trainingEnded(app, runId);
    const [{ id }] = await app.db.$client<[{ id: number }]>`select max(id)::int as id from training_runs`;
    const next = await trainingEnded(app, id);
    await worker.stop();
    expect(next).toMatchObject({ status: "completed", reason: "asked", requestedBy: null });
    const models = await listModels(app.db);
    const ratingsOf = ({ modelId }: TrainingRun) =>
      models.find((model) => model.id === modelId)?.ratings ?? 0;
    expect(ratingsOf(next)).toBe(ratingsOf(first) + 1);
  });

  test("a cancel is final: a training under way ends, and no version comes of it", async () => {
    const { app } = harness;
    const admin = as(app, await newAdmin(app));
    const before = await listModels(app.db);
    const letGo = await holdLock(harness.databaseUrl, "lock table recommender_model_parts in share mode");
    const worker = startTrainingWorker(app);
    const runId = await queue(app);
    await expect.poll(async () => (await requireTraining(app, runId)).stage, SOON).toBe("publishing");
    await cancelTraining(admin, runId);
    await letGo();
    await worker.stop();
    expect(await requireTraining(app, runId)).toMatchObject({ status: "cancelled", modelId: null });
    expect(await listModels(app.db)).toEqual(before);
    await expect(cancelTraining(admin, runId)).rejects.toMatchObject({ code: "conflict" });
    await expect(cancelTraining(admin, 999_999)).rejects.toMatchObject({ code: "not_found" });
    expect((await trainingEnded(app, runId)).error).toBeNull();
  });
});
