import { describe, expect, test } from "vitest";
import type { MovieRecord } from "@/core/movies/movie-record";
import { getMovie } from "@/db/queries/movies/get-movie";
import { getPerson } from "@/db/queries/people/get-person";
import { readCatalogRevision } from "@/db/queries/recommendations/read-catalog-revision";
import { importMovies } from "@/services/movies/import-movies";
import { directedBy, movieRecord, playedBy } from "@/tests/factories/movie-record";
import { listEvents, readRowVersions } from "@/tests/harness/rows";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

function full(id: number, facts: Partial<MovieRecord> = {}): MovieRecord {
  return movieRecord({
    id,
    releasedOn: "1999-03-31",
    runtimeMinutes: 100,
    genreIds: [18, 35],
    countries: ["FR", "US"],
    popularity: 12.345678,
    voteAverage: 7.3,
    voteCount: 1234,
    credits: [playedBy(id * 10, `Actor ${id}`, "Someone"), directedBy(id * 10 + 1, `Director ${id}`)],
    keywords: [{ id: id * 10, name: `keyword ${id}` }],
    ...facts,
  });
}

describe("importing the same records again", () => {
  test("touches no row, appends no event, and leaves the revision as it is", async () => {
    const { db, context } = harness.app;
    const records = [101, 102, 103, 104, 105].map((id) => full(id));
    const first = await storeMovies(context, records);
    expect(first).toMatchObject({ read: 5, inserted: 5, updated: 0, unchanged: 0, rejected: 0 });
    const before = [await readRowVersions(db), await listEvents(db), await readCatalogRevision(db)];
    const second = await storeMovies(context, structuredClone(records));
    expect(second).toMatchObject({ read: 5, inserted: 0, updated: 0, unchanged: 5, rejected: 0 });
    expect([await readRowVersions(db), await listEvents(db), await readCatalogRevision(db)]).toEqual(before);
  });

  test("with three changed, changes exactly those, and says so in three events", async () => {
    const { db, context } = harness.app;
    const records = [111, 112, 113, 114, 115].map((id) => full(id));
    await storeMovies(context, records);
    const versions = await readRowVersions(db);
    const events = await listEvents(db);
    const changed = [
      full(111, { overview: "Now there is one." }),
      full(112),
      full(113, { credits: [directedBy(1, "Other")] }),
      full(114),
      full(115, { keywords: [] }),
    ];
    expect(await storeMovies(context, changed)).toMatchObject({ inserted: 0, updated: 3, unchanged: 2 });
    const after = await readRowVersions(db);
    expect([...after.keys()].filter((id) => after.get(id) !== versions.get(id)).sort()).toEqual([
      111, 113, 115,
    ]);
    expect((await listEvents(db)).slice(events.length)).toEqual(
      [111, 113, 115].map((movieId) => ({
        type: "movie.upserted",
        aggregate: `movie:${movieId}`,
        payload: { movieId, change: "updated" },
      })),
    );
  });
});

describe("a changed record", () => {
  test("replaces credits and keywords, keeps their order, and drops people whom no movie names any more", async () => {
    const { db, context } = harness.app;
    const shared = playedBy(900, "In both", "A");
    await storeMovies(context, [
      full(121, {
        credits: [shared, playedBy(901, "Soon gone"), directedBy(902, "Stays")],
        keywords: [{ id: 1, name: "old" }],
      }),
      full(122, { credits: [shared] }),
    ]);
    const credits = [directedBy(902, "Stays"), playedBy(903, "New")];
    await storeMovies(context, [full(121, { credits, keywords: [{ id: 2, name: "new" }] })]);
    const movie = await getMovie(db, 121);
    expect(movie.cast.map(({ name }) => name)).toEqual(["New"]);
    expect(movie.directors.map(({ name }) => name)).toEqual(["Stays"]);
    expect(movie.keywords).toEqual(["new"]);
    await expect(getPerson(db, 901)).rejects.toMatchObject({ code: "not_found" });
    expect((await getPerson(db, 900)).filmography.map((entry) => entry.movie.id)).toEqual([122]);
  });

  test("keeps the ratings that were given here", async () => {
    const { db, context } = harness.app;
    await storeMovies(context, [full(131)]);
    await db.$client`update movies set community_rating_count = 2, community_half_stars_sum = 19 where id = 131`;
    await storeMovies(context, [full(131, { title: "Another title" })]);
    expect(await getMovie(db, 131)).toMatchObject({ title: "Another title", community: { ratingCount: 2 } });
  });
});

test("a bad line is set aside, told of with its number, and the others come in", async () => {
  const { context } = harness.app;
  const rejected: unknown[] = [];
  const progress = await importMovies(
    context,
    [
      { line: 1, record: full(141) },
      { line: 2, problem: "no JSON" },
      { line: 3, record: full(142) },
    ],
    { onRejected: (line, problem) => rejected.push([line, problem]) },
  );
  expect(progress).toEqual({ read: 3, inserted: 2, updated: 0, unchanged: 0, rejected: 1 });
  expect(rejected).toEqual([[2, "no JSON"]]);
});

test("of two lines for one movie the later one counts, and every line is accounted for", async () => {
  const { db, context } = harness.app;
  const progress = await storeMovies(context, [
    full(151, { title: "First" }),
    full(152),
    full(151, { title: "Second" }),
  ]);
  expect((await getMovie(db, 151)).title).toBe("Second");
  expect(progress.inserted + progress.updated + progress.unchanged + progress.rejected).toBe(progress.read);
});

test("a movie without anything but a title comes in, and its holes are null", async () => {
  const { db, context } = harness.app;
  await storeMovies(context, [movieRecord({ id: 161, title: "???" })]);
  expect(await getMovie(db, 161)).toMatchObject({
    title: "???",
    year: null,
    score: null,
    scoreIsEstimate: false,
    runtimeMinutes: null,
    genres: [],
    cast: [],
    directors: [],
    community: { ratingCount: 0, halfStarsMean: null },
  });
});
