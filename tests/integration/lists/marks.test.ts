import { beforeAll, describe, expect, test } from "vitest";
import { MARK_KINDS, type MarkKind } from "@/core/lists/movie-mark";
import { listMarkedMovies } from "@/db/queries/lists/list-marked-movies";
import { listOpinions } from "@/db/queries/ratings/list-opinions";
import { addMark } from "@/services/lists/add-mark";
import { removeMark } from "@/services/lists/remove-mark";
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

async function newGuest() {
  const { app } = harness;
  const ctx = await guestContext(app);
  const { userId } = ctx.viewer;
  return {
    ctx,
    userId,
    add: (movieId: number, kind: MarkKind) => addMark(ctx, { userId, movieId, kind }),
    remove: (movieId: number, kind: MarkKind) => removeMark(ctx, { userId, movieId, kind }),
    marked: async (kind: MarkKind) => {
      const { items } = await listMarkedMovies(app.db, userId, kind, { page: 1, pageSize: 50 });
      return items.map((movie) => movie.id);
    },
    eventTypes: async () =>
      (await listEvents(app.db))
        .filter(({ payload }) => (payload as { userId?: number }).userId === userId)
        .map((event) => event.type),
  };
}

test.each(MARK_KINDS)("a movie is marked as %s once, however often it is said", async (kind) => {
  const guest = await newGuest();
  await Promise.all([guest.add(1, kind), guest.add(1, kind)]);
  await guest.add(1, kind);
  expect(await guest.marked(kind)).toEqual([1]);
  expect(await guest.eventTypes()).toEqual(["movie.marked"]);
});

test("marks of different kinds stand side by side", async () => {
  const guest = await newGuest();
  for (const kind of MARK_KINDS) await guest.add(1, kind);
  await guest.remove(1, "seen");
  expect(await listOpinions(harness.app.db, guest.userId, [1])).toEqual({
    1: { halfStars: null, watchlist: true, seen: false, notInterested: true },
  });
});

test("the newest mark is listed first", async () => {
  const guest = await newGuest();
  for (const movieId of [2, 1, 3]) await guest.add(movieId, "watchlist");
  expect(await guest.marked("watchlist")).toEqual([3, 1, 2]);
});

describe("taking a mark back", () => {
  test("twice is no error and no second event", async () => {
    const guest = await newGuest();
    await guest.add(1, "watchlist");
    await guest.remove(1, "watchlist");
    await guest.remove(1, "watchlist");
    expect(await guest.marked("watchlist")).toEqual([]);
    expect(await guest.eventTypes()).toEqual(["movie.marked", "movie.unmarked"]);
  });
});

test("nobody marks, or takes back a mark, for someone else", async () => {
  const guest = await newGuest();
  const other = await newGuest();
  await other.add(1, "watchlist");
  const ofOther = { userId: other.userId, movieId: 1, kind: "watchlist" as const };
  await expect(removeMark(guest.ctx, ofOther)).rejects.toMatchObject({ code: "forbidden" });
  await expect(addMark(guest.ctx, { ...ofOther, movieId: 2 })).rejects.toMatchObject({ code: "forbidden" });
  expect(await other.marked("watchlist")).toEqual([1]);
});

test("a movie that does not exist is not found", async () => {
  const guest = await newGuest();
  await expect(guest.add(999_999, "seen")).rejects.toMatchObject({ code: "not_found" });
});
