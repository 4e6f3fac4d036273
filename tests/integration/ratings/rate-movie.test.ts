import { beforeAll, describe, expect, test } from "vitest";
import { listOpinions } from "@/db/queries/ratings/list-opinions";
import { listRatings } from "@/db/queries/ratings/list-ratings";
import { rateMovie } from "@/services/ratings/rate-movie";
import { removeRating } from "@/services/ratings/remove-rating";
import { movieRecord } from "@/tests/factories/movie-record";
import { listEvents } from "@/tests/harness/rows";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { guestContext } from "@/tests/harness/viewers";

const harness = testApp();

beforeAll(async () => {
  await storeMovies(
    harness.app.context,
    [1, 2, 3].map((id) => movieRecord({ id })),
  );
});

/** A new guest, and what there is of them. */
async function newGuest() {
  const { app } = harness;
  const ctx = await guestContext(app);
  const { userId } = ctx.viewer;
  return {
    ctx,
    userId,
    rate: (movieId: number, halfStars: number) => rateMovie(ctx, { userId, movieId, halfStars }),
    remove: (movieId: number) => removeRating(ctx, { userId, movieId }),
    ratings: async () => {
      const { items } = await listRatings(app.db, userId, { page: 1, pageSize: 50 });
      return items.map(({ movie, halfStars }) => [movie.id, halfStars]);
    },
    events: async () =>
      (await listEvents(app.db)).filter(({ payload }) => (payload as { userId?: number }).userId === userId),
  };
}

describe("rating a movie", () => {
  test("stores the rating and tells of it", async () => {
    const guest = await newGuest();
    const rating = await guest.rate(1, 9);
    expect(rating).toMatchObject({ userId: guest.userId, movieId: 1, halfStars: 9 });
    expect(await guest.ratings()).toEqual([[1, 9]]);
    expect(await listOpinions(harness.app.db, guest.userId, [1, 2])).toEqual({
      1: { halfStars: 9, watchlist: false, seen: false, notInterested: false },
    });
    expect(await guest.events()).toEqual([
      {
        type: "movie.rated",
        aggregate: "movie:1",
        payload: { userId: guest.userId, movieId: 1, halfStars: 9, previousHalfStars: null },
      },
    ]);
  });

  test("a second rating replaces the first, and its event knows it", async () => {
    const guest = await newGuest();
    await guest.rate(1, 9);
    await guest.rate(1, 2);
    expect(await guest.ratings()).toEqual([[1, 2]]);
    expect((await guest.events())[1]?.payload).toMatchObject({ halfStars: 2, previousHalfStars: 9 });
  });

  test("newest ratings are listed first", async () => {
    const guest = await newGuest();
    await guest.rate(1, 9);
    await guest.rate(2, 8);
    await guest.rate(1, 7);
    expect(await guest.ratings()).toEqual([
      [1, 7],
      [2, 8],
    ]);
  });

  test("two ratings by the same person at the same time both succeed, one stands, and both are told of", async () => {
    const guest = await newGuest();
    await Promise.all([guest.rate(1, 3), guest.rate(1, 8), guest.rate(1, 5), guest.rate(1, 10)]);
    const ratings = await guest.ratings();
    expect(ratings).toHaveLength(1);
    expect([3, 5, 8, 10]).toContain(ratings[0]?.[1]);
    expect(await guest.events()).toHaveLength(4);
  });

  test("nobody rates for someone else", async () => {
    const guest = await newGuest();
    const other = await newGuest();
    const forOther = { userId: other.userId, movieId: 1, halfStars: 1 };
    await expect(rateMovie(guest.ctx, forOther)).rejects.toMatchObject({ code: "forbidden" });
    expect(await other.ratings()).toEqual([]);
  });

  test("a movie that does not exist is not found", async () => {
    const guest = await newGuest();
    await expect(guest.rate(999_999, 5)).rejects.toMatchObject({ code: "not_found" });
    expect(await guest.events()).toEqual([]);
  });

  test.each([0, 11, 4.5, -2, Number.NaN])(
    "%d half stars are refused, and an earlier rating stands",
    async (halfStars) => {
      const guest = await newGuest();
      await guest.rate(1, 6);
      await expect(guest.rate(1, halfStars)).rejects.toMatchObject({
        code: "invalid_input",
        field: "rating",
      });
      expect(await guest.ratings()).toEqual([[1, 6]]);
      expect(await guest.events()).toHaveLength(1);
    },
  );
});

describe("taking a rating back", () => {
  test("removes it and tells what it was", async () => {
    const guest = await newGuest();
    await guest.rate(1, 6);
    await guest.remove(1);
    expect(await guest.ratings()).toEqual([]);
    expect((await guest.events())[1]).toMatchObject({
      type: "rating.removed",
      payload: { previousHalfStars: 6 },
    });
  });

  test("twice is no error and no second event", async () => {
    const guest = await newGuest();
    await guest.rate(1, 6);
    await Promise.all([guest.remove(1), guest.remove(1)]);
    await guest.remove(1);
    expect(await guest.events()).toHaveLength(2);
  });

  test("nobody takes back what is someone else's", async () => {
    const guest = await newGuest();
    const other = await newGuest();
    await other.rate(1, 6);
    const ofOther = { userId: other.userId, movieId: 1 };
    await expect(removeRating(guest.ctx, ofOther)).rejects.toMatchObject({ code: "forbidden" });
    expect(await other.ratings()).toEqual([[1, 6]]);
  });
});

describe("a rating and its event are written together or not at all", () => {
  const broken = testApp();

  test("when the outbox refuses the event, there is no rating, and no change of an earlier one", async () => {
    const { app } = broken;
    await storeMovies(app.context, [movieRecord({ id: 1 }), movieRecord({ id: 2 })]);
    const ctx = await guestContext(app);
    const { userId } = ctx.viewer;
    await rateMovie(ctx, { userId, movieId: 1, halfStars: 4 });
    await app.db.$client.unsafe(`
      create function refuse() returns trigger language plpgsql as $$ begin raise 'the outbox is full'; end $$;
      create trigger refuse before insert on outbox_events for each row execute function refuse()`);
    await expect(rateMovie(ctx, { userId, movieId: 2, halfStars: 9 })).rejects.toThrow();
    await expect(rateMovie(ctx, { userId, movieId: 1, halfStars: 9 })).rejects.toThrow();
    await expect(removeRating(ctx, { userId, movieId: 1 })).rejects.toThrow();
    const { items } = await listRatings(app.db, userId, { page: 1, pageSize: 10 });
    expect(items.map(({ movie, halfStars }) => [movie.id, halfStars])).toEqual([[1, 4]]);
  });
});
