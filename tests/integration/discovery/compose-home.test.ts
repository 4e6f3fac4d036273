import { beforeAll, describe, expect, test } from "vitest";
import { composeHome } from "@/services/discovery/compose-home";
import { FILM_LIBRARY } from "@/tests/factories/film-library";
import { movieRecord } from "@/tests/factories/movie-record";
import { storeMovies } from "@/tests/harness/store-movies";
import { newTaster } from "@/tests/harness/taster";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

beforeAll(async () => {
  await storeMovies(harness.app.context, FILM_LIBRARY);
});

type Rows = Awaited<ReturnType<typeof composeHome>>;

const keysOf = (rows: Rows) => rows.map((row) => row.key);
const idsOf = (rows: Rows) => rows.flatMap((row) => row.movies.map((movie) => movie.id));

describe("the home page", () => {
  test("of somebody unknown has a place to start, the top rated and the new", async () => {
    const { ctx } = await newTaster(harness.app);
    const rows = await composeHome(ctx, null);
    expect(keysOf(rows)).toEqual(["for-you", "top-rated", "new"]);
    expect(rows.map((row) => row.movies.length)).toEqual([18, 18, 18]);
    expect(rows[0]?.title).toBe("A place to start");
  });

  test("shows nothing twice and nothing that is known, whatever was said", async () => {
    const taster = await newTaster(harness.app);
    for (let movieId = 1; movieId <= 30; movieId++) await taster.rate(movieId, (movieId % 10) + 1);
    for (let movieId = 31; movieId <= 40; movieId++) await taster.mark(movieId, "seen");
    for (let movieId = 41; movieId <= 50; movieId++) await taster.mark(movieId, "not_interested");
    const ids = idsOf(await composeHome(taster.ctx, taster.userId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id > 50)).toBe(true);
  });

  test("has a row for each of the last two films that someone liked", async () => {
    const taster = await newTaster(harness.app);
    await taster.rate(3, 9);
    const later = { ...taster.ctx, now: () => new Date("2026-06-15T13:00:00Z") };
    const second = await newTaster(harness.app);
    expect(keysOf(await composeHome(second.ctx, second.userId))).toEqual(["for-you", "top-rated", "new"]);
    const rows = await composeHome(later, taster.userId);
    expect(keysOf(rows)).toEqual(["for-you", "because-3", "top-rated", "new"]);
    expect(rows[1]).toMatchObject({ title: "Because you liked Film 3", href: "/movies/3#similar" });
    expect(rows[0]?.title).toBe("For you");
  });

  test("does not say that someone liked what they rated badly", async () => {
    const taster = await newTaster(harness.app);
    await taster.rate(3, 7);
    expect(keysOf(await composeHome(taster.ctx, taster.userId))).not.toContain("because-3");
  });

  test("still has its top rated row for someone who knows all the best films", async () => {
    const taster = await newTaster(harness.app);
    const { db } = harness.app;
    const seen = await db.$client<{ movie_id: number }[]>`
      insert into movie_marks (user_id, movie_id, kind, marked_at)
      select ${taster.userId}, id, 'seen', now() from movies order by score desc, id desc limit 120
      returning movie_id`;
    const rows = await composeHome(taster.ctx, taster.userId);
    expect(keysOf(rows)).toContain("top-rated");
    const known = new Set(seen.map((row) => row.movie_id));
    expect(idsOf(rows).filter((id) => known.has(id))).toEqual([]);
  });
});

describe("a catalogue without films of the last two years", () => {
  test("has the newest that it has in the row of new ones", async () => {
    const { ctx } = await newTaster(harness.app, "2040-01-01");
    const row = (await composeHome(ctx, null)).find(({ key }) => key === "new");
    expect(row?.movies).toHaveLength(18);
    expect(Math.min(...(row?.movies ?? []).map((movie) => movie.year ?? 0))).toBeGreaterThan(2015);
  });
});

describe("a catalogue with many films of the last two years", () => {
  const recent = testApp();

  test("has the best known of them in the row of new ones, and none that comes out next year", async () => {
    const film = (id: number, releasedOn: string) => movieRecord({ id, releasedOn, popularity: id });
    await storeMovies(recent.app.context, [
      ...Array.from({ length: 60 }, (_, index) =>
        film(1 + index, index % 2 === 0 ? "2025-03-01" : "2026-02-01"),
      ),
      ...Array.from({ length: 60 }, (_, index) => film(101 + index, "1999-01-01")),
      film(500, "2027-01-01"),
    ]);
    const { ctx } = await newTaster(recent.app);
    const row = (await composeHome(ctx, null)).find(({ key }) => key === "new");
    expect(row?.movies).toHaveLength(18);
    expect(row?.movies.every((movie) => movie.year === 2025 || movie.year === 2026)).toBe(true);
  });
});
