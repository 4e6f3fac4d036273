import { beforeAll, describe, expect, test } from "vitest";
import type { ServedModel } from "@/core/recommendations/learned/served-model";
import { listGivenRatings } from "@/db/queries/ratings/list-given-ratings";
import { getCalibration } from "@/db/queries/recommendations/get-calibration";
import { createForesight } from "@/platform/recommendations/foresee-rating";
import { importGuestProfile } from "@/services/accounts/import-guest-profile";
import type { RatingContext } from "@/services/context";
import { addInteraction } from "@/services/ratings/add-interaction";
import { rateMovie } from "@/services/ratings/rate-movie";
import { removeRating } from "@/services/ratings/remove-rating";
import { movieRecord } from "@/tests/factories/movie-record";
import { trainSmall, twoCircles } from "@/tests/factories/train-small";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { guestContext } from "@/tests/harness/viewers";

const harness = testApp();
/** Movie 50 is one that nobody of those it learned from has rated. */
const MOVIES = [1, 2, 3, 4, 5, 11, 12, 13, 14, 15, 50];
const held: { model?: ServedModel } = {};

beforeAll(async () => {
  const { app } = harness;
  await storeMovies(
    app.context,
    MOVIES.map((id) => movieRecord({ id, title: `Film ${id}` })),
  );
  const [row] = await app.db.$client<{ id: number }[]>`
    insert into recommender_models
      (settings, fingerprint, checksum, ratings, own_ratings, people, movies, bytes, training_ms, created_at)
    values ('{}', 'made up', '', 0, 0, 0, 0, 0, 0, now()) returning id`;
  held.model = { ...trainSmall(twoCircles()), modelId: row?.id ?? 0 };
});

/** The first rating, before which nothing is known of anybody. */
const FIRST = 11;

/** Somebody with one rating, whose next ones are foreseen by the model, or by what is given in its place. */
async function newGuest(learnedModel: () => Promise<ServedModel | null> = async () => held.model ?? null) {
  const { app } = harness;
  const errors: unknown[] = [];
  const foreseeRating = createForesight({
    learnedModel,
    listRatings: (userId) => listGivenRatings(app.db, userId),
    onError: (error) => errors.push(error),
  });
  const ctx: RatingContext = { ...(await guestContext(app)), foreseeRating };
  const { userId } = ctx.viewer;
  await rateMovie({ ...ctx, foreseeRating: async () => null }, { userId, movieId: FIRST, halfStars: 2 });
  return {
    ctx,
    userId,
    errors,
    rate: (movieId: number, halfStars: number) => rateMovie(ctx, { userId, movieId, halfStars }),
    remove: (movieId: number) => removeRating(ctx, { userId, movieId }),
    calibration: () => getCalibration(app.db, userId),
    ratings: () => listGivenRatings(app.db, userId),
  };
}

describe("a rating", () => {
  test("is kept with what was expected before it, from the ratings before it", async () => {
    const guest = await newGuest();
    for (const movieId of [1, 2, 3]) await guest.rate(movieId, 10);
    await guest.rate(4, 2);
    const { points, count } = await guest.calibration();
    expect(count).toBe(4);
    const last = points.at(-1);
    expect(last).toMatchObject({ movieId: 4, title: "Film 4", halfStarsGiven: 2 });
    expect(last?.predictedStars).toBeGreaterThan(4);
    expect(last?.lowStars).toBeLessThan(last?.predictedStars ?? 0);
    expect(last?.highStars).toBeGreaterThanOrEqual(last?.predictedStars ?? 9);
    expect(last?.predictedStars).toBeGreaterThan(points[0]?.predictedStars ?? 9);
  });

  test("is not kept with a guess: of a movie that the model does not know, or somebody whom it knows nothing of", async () => {
    const guest = await newGuest();
    await guest.rate(50, 7);
    await guest.remove(FIRST);
    await guest.rate(1, 7);
    expect((await guest.calibration()).count).toBe(0);
  });

  test("by a like of the API is one as well, and a mark is none", async () => {
    const guest = await newGuest();
    await addInteraction(guest.ctx, { userId: guest.userId, movieId: 1, type: "like" });
    await addInteraction(guest.ctx, { userId: guest.userId, movieId: 2, type: "watchlist" });
    expect((await guest.calibration()).points.map(({ movieId }) => movieId)).toEqual([1]);
  });

  test("counts when it is the first of its movie: no second one, nor one after it was taken back", async () => {
    const guest = await newGuest();
    await guest.rate(1, 10);
    const first = await guest.calibration();
    await guest.rate(1, 2);
    await guest.remove(1);
    await guest.rate(1, 4);
    expect(await guest.calibration()).toEqual(first);
  });

  test("that was first given while there was no model never counts", async () => {
    let model: ServedModel | null = null;
    const guest = await newGuest(async () => model);
    await guest.rate(1, 10);
    await guest.remove(1);
    model = held.model ?? null;
    await guest.rate(1, 4);
    expect((await guest.calibration()).count).toBe(0);
  });
});

describe("a rating is stored all the same", () => {
  test("without a model", async () => {
    const guest = await newGuest(async () => null);
    await guest.rate(1, 9);
    expect(await guest.ratings()).toContainEqual({ movieId: 1, halfStars: 9 });
    expect((await guest.calibration()).count).toBe(0);
  });

  test("when the model fails, which is told to the log", async () => {
    const guest = await newGuest(async () => {
      throw new Error("damaged");
    });
    await guest.rate(1, 9);
    expect(await guest.ratings()).toHaveLength(2);
    expect(guest.errors).toHaveLength(1);
  });

  test("when the model never answers", async () => {
    const guest = await newGuest(() => new Promise(() => {}));
    await guest.rate(1, 9);
    expect(await guest.ratings()).toHaveLength(2);
  });

  test("when the version that expected it is deleted meanwhile, and nothing points to it", async () => {
    const gone = { ...trainSmall(twoCircles()), modelId: 999_999 };
    const guest = await newGuest(async () => gone);
    await guest.rate(1, 9);
    const [row] = await harness.app.db.$client`
      select model_id as "modelId" from rating_predictions where user_id = ${guest.userId}`;
    expect(row).toEqual({ modelId: null });
  });
});

test("a guest's predictions move to the account, but for movies that it has rated itself", async () => {
  const [member, guest] = [await newGuest(), await newGuest()];
  const { app } = harness;
  await app.db.$client`update users set kind = 'member', username = 'member', email = 'm@example.org',
    password_hash = 'x' where id = ${member.userId}`;
  await member.rate(1, 10);
  await guest.rate(1, 2);
  await guest.rate(2, 8);
  await importGuestProfile(app.context, { guestId: guest.userId, memberId: member.userId });
  const { points } = await member.calibration();
  expect(points.map(({ movieId, halfStarsGiven }) => [movieId, halfStarsGiven])).toEqual([
    [1, 10],
    [2, 8],
  ]);
});
