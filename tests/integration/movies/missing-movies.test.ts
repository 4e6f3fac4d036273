import { describe, expect, test } from "vitest";
import { getMovie } from "@/db/queries/movies/get-movie";
import { readCatalogRevision } from "@/db/queries/recommendations/read-catalog-revision";
import { addMark } from "@/services/lists/add-mark";
import { rateMovie } from "@/services/ratings/rate-movie";
import { fullExtras } from "@/tests/factories/movie-extras";
import { movieRecord, playedBy } from "@/tests/factories/movie-record";
import { mergeRecords } from "@/tests/harness/merge-records";
import { readCatalogVersions } from "@/tests/harness/rows";
import { testApp } from "@/tests/harness/test-app";
import { guestContext } from "@/tests/harness/viewers";

const harness = testApp();
const JANUARY = new Date("2026-01-15T12:00:00Z");
const MAY = new Date("2026-05-15T12:00:00Z");

const film = (id: number) =>
  movieRecord({
    id,
    title: `Film ${id}`,
    overview: "A story.",
    releasedOn: "1999-03-31",
    imdbId: "tt0000001",
    popularity: 3,
    voteAverage: 7,
    voteCount: 10,
    credits: [playedBy(id, `Actor ${id}`), playedBy(1, "In all")],
    extras: fullExtras(),
  });

async function freshness(movieId: number) {
  const [row] = await harness.app.db.$client`
    select fetched_at::text, missing_since::text from movie_freshness where movie_id = ${movieId}`;
  return (
    row && {
      fetchedAt: new Date(row.fetched_at),
      missingSince: row.missing_since && new Date(row.missing_since),
    }
  );
}

const markMissing = (ids: number[], at: Date) =>
  harness.app.context.transaction(({ catalog }) => catalog.markMissing(ids, at));
const recordFetched = (ids: number[], at: Date) =>
  harness.app.context.transaction(({ catalog }) => catalog.recordFetched(ids, at));
const purge = (ids: number[]) => harness.app.context.transaction(({ catalog }) => catalog.purge(ids));

describe("a movie that its source does not have any more", () => {
  test("is marked once, and changes in nothing else", async () => {
    await mergeRecords(harness.app.context, [film(101), film(102)]);
    await recordFetched([101, 102, 999], JANUARY);
    const versions = await readCatalogVersions(harness.app.db);
    expect(await markMissing([102, 101, 999], MAY)).toEqual([101, 102]);
    expect(await markMissing([101, 102], new Date("2026-06-01"))).toEqual([]);
    expect(await freshness(101)).toEqual({ fetchedAt: JANUARY, missingSince: MAY });
    expect(await readCatalogVersions(harness.app.db)).toEqual(versions);
  });

  test("is not missing any more when it is fetched again", async () => {
    await mergeRecords(harness.app.context, [film(111)]);
    await markMissing([111], JANUARY);
    await recordFetched([111], MAY);
    expect(await freshness(111)).toEqual({ fetchedAt: MAY, missingSince: null });
    expect(await markMissing([111], MAY)).toEqual([111]);
  });

  test("that never came from there counts as fetched when it was written", async () => {
    await mergeRecords(harness.app.context, [film(121)]);
    const written = Date.now();
    await markMissing([121], MAY);
    const { fetchedAt } = (await freshness(121)) ?? {};
    expect(Math.abs(Number(fetchedAt) - written)).toBeLessThan(60_000);
  });
});

describe("a purge", () => {
  test("removes what is nobody's, with the people whom nothing else names", async () => {
    await mergeRecords(harness.app.context, [film(201), film(202)]);
    await recordFetched([201], JANUARY);
    const revision = await readCatalogRevision(harness.app.db);
    expect(await purge([201, 999])).toEqual([
      { movieId: 201, title: "Film 201", isRemoved: true, fields: [] },
    ]);
    await expect(getMovie(harness.app.db, 201)).rejects.toMatchObject({ code: "not_found" });
    expect(await freshness(201)).toBeUndefined();
    const people = await harness.app.db.$client`select id from people where id in (1, 201, 202) order by id`;
    expect(people.map((person) => person.id)).toEqual([1, 202]);
    expect(await readCatalogRevision(harness.app.db)).not.toEqual(revision);
  });

  test("leaves of what somebody rated or marked what names it, and says what went", async () => {
    const { context, db } = harness.app;
    await mergeRecords(context, [film(211), film(212)]);
    const guest = await guestContext(harness.app);
    const { userId } = guest.viewer;
    await rateMovie(guest, { userId, movieId: 211, halfStars: 8 });
    await addMark(guest, { userId, movieId: 212, kind: "watchlist" });
    const purged = await purge([211, 212]);
    expect(purged.map(({ movieId, isRemoved }) => [movieId, isRemoved])).toEqual([
      [211, false],
      [212, false],
    ]);
    expect(purged[0]?.fields).toContainEqual({ field: "Overview", before: "A story.", after: null });
    expect(purged[0]?.fields.map(({ field }) => field)).not.toContain("Title");
    const kept = await getMovie(db, 211);
    expect(kept).toMatchObject({ title: "Film 211", year: 1999, overview: null, cast: [] });
    const [rating] = await db.$client`select half_stars from ratings where movie_id = 211`;
    expect(rating?.half_stars).toBe(8);
    const [offers] =
      await db.$client`select count(*)::int as count from movie_providers where movie_id = 211`;
    expect(offers?.count).toBe(0);
  });

  test("of what is purged already does nothing, and the movie comes back whole when it is fetched again", async () => {
    const { context, db } = harness.app;
    await mergeRecords(context, [film(221)]);
    const guest = await guestContext(harness.app);
    await rateMovie(guest, { userId: guest.viewer.userId, movieId: 221, halfStars: 8 });
    await purge([221]);
    const versions = await readCatalogVersions(db);
    expect(await purge([221])).toEqual([]);
    expect(await readCatalogVersions(db)).toEqual(versions);
    const [merged] = await mergeRecords(context, [film(221)]);
    expect(merged).toMatchObject({ change: "updated" });
    expect(await getMovie(db, 221)).toMatchObject({ overview: "A story." });
    expect(await mergeRecords(context, [film(221)])).toEqual([]);
  });

  test("and a rating at the same time: one of them waits, and the rating is never lost", async () => {
    await mergeRecords(harness.app.context, [film(231)]);
    const guest = await guestContext(harness.app);
    const rated = rateMovie(guest, { userId: guest.viewer.userId, movieId: 231, halfStars: 8 });
    const [rating, [purged]] = await Promise.all([rated.catch((error: unknown) => error), purge([231])]);
    if (purged?.isRemoved) expect(rating).toMatchObject({ code: "not_found" });
    else expect(rating).toMatchObject({ halfStars: 8 });
  });
});
