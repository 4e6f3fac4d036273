import { describe, expect, test } from "vitest";
import type { MovieRecord } from "@/core/movies/movie-record";
import { readStoredMovies } from "@/db/stores/catalog/read-stored-movies";
import { fullExtras, movieExtras } from "@/tests/factories/movie-extras";
import { directedBy, movieRecord, playedBy } from "@/tests/factories/movie-record";
import { mergeRecords } from "@/tests/harness/merge-records";
import { readCatalogVersions, rowsWritten } from "@/tests/harness/rows";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

function described(id: number, facts: Partial<MovieRecord> = {}): MovieRecord {
  return movieRecord({
    id,
    title: `Film ${id}`,
    releasedOn: "1999-03-31",
    popularity: 12.345678,
    voteAverage: 7.3,
    voteCount: 1234,
    countries: ["NO"],
    genreIds: [18],
    credits: [playedBy(id * 10, `Actor ${id}`, "Someone"), directedBy(5, "Director of all")],
    keywords: [
      { id: 7, name: "moon" },
      { id: id * 10, name: `keyword ${id}` },
    ],
    extras: fullExtras(),
    ...facts,
  });
}

async function stored(id: number): Promise<MovieRecord> {
  const movie = (await readStoredMovies(harness.app.db, [id])).get(id);
  if (!movie) throw new Error(`no movie ${id}`);
  return movie;
}

/** Merges, and returns what was merged and how many rows of which table it wrote. */
async function merged(records: readonly MovieRecord[]) {
  const before = await readCatalogVersions(harness.app.db);
  const movies = await mergeRecords(harness.app.context, records);
  return { movies, written: rowsWritten(before, await readCatalogVersions(harness.app.db)) };
}

describe("a full record", () => {
  test("is stored with everything that it says", async () => {
    const record = described(101);
    await mergeRecords(harness.app.context, [record]);
    const offers = [...fullExtras().providers].sort((a, b) => (a.kind < b.kind ? -1 : 1));
    expect(await stored(101)).toEqual({
      ...record,
      extras: { ...fullExtras(), countryNames: [], providers: offers },
    });
    const [country] = await harness.app.db.$client`select name from countries where code = 'NO'`;
    expect(country?.name).toBe("Norway");
  });

  test("merged again writes no row in any table", async () => {
    const records = [111, 112, 113].map((id) => described(id));
    await mergeRecords(harness.app.context, records);
    expect(await merged(structuredClone(records))).toEqual({ movies: [], written: {} });
  });

  test("with one change writes exactly what is different, and tells of it", async () => {
    await mergeRecords(harness.app.context, [described(121), described(122)]);
    const { movies, written } = await merged([
      described(121, { overview: "Now there is one." }),
      described(122),
    ]);
    expect(movies).toEqual([
      {
        movieId: 121,
        title: "Film 121",
        change: "updated",
        fields: [{ field: "Overview", before: null, after: "Now there is one." }],
      },
    ]);
    expect(written).toEqual({ movies: 1, catalog_state: 1 });
  });

  test("with a new keyword, a role and an offer less writes those rows", async () => {
    await mergeRecords(harness.app.context, [described(131)]);
    const record = described(131);
    const { movies, written } = await merged([
      {
        ...record,
        credits: [playedBy(1310, "Actor 131", "Someone else"), directedBy(5, "Director of all")],
        keywords: [...record.keywords, { id: 8, name: "sun" }],
        extras: movieExtras({ ...fullExtras(), providers: fullExtras().providers.slice(0, 2) }),
      },
    ]);
    expect(movies[0]?.fields).toEqual([
      { field: "Cast", before: "1 person", after: "1 person: 1 changed (Actor 131)" },
      { field: "Keywords", before: "2 keywords", after: "3 keywords: 1 added (sun)" },
      {
        field: "Where to watch",
        before: "3 offers",
        after: "2 offers: 1 removed (Stream in DE to buy)",
      },
    ]);
    expect(written).toEqual({ movies: 1, credits: 1, movie_keywords: 1, keywords: 1, catalog_state: 1 });
  });

  test("emptied of its extras loses them", async () => {
    await mergeRecords(harness.app.context, [described(141)]);
    await mergeRecords(harness.app.context, [described(141, { extras: movieExtras() })]);
    expect((await stored(141)).extras).toEqual(movieExtras());
  });
});

describe("a record without extras", () => {
  test("leaves those that are stored, and is unchanged when the rest is", async () => {
    await mergeRecords(harness.app.context, [described(151)]);
    const { extras, ...without } = described(151);
    expect(await merged([without])).toEqual({ movies: [], written: {} });
    const { movies } = await merged([{ ...without, tagline: "New." }]);
    expect(movies).toMatchObject([{ fields: [{ field: "Tagline" }] }]);
    expect((await stored(151)).extras).toMatchObject({ status: "Released", neighbourIds: [603, 604] });
    expect(await merged([described(151, { tagline: "New." })])).toEqual({ movies: [], written: {} });
  });

  test("gets them from a later record that has some", async () => {
    const { extras, ...without } = described(161);
    await mergeRecords(harness.app.context, [without]);
    const { movies } = await merged([described(161)]);
    expect(movies[0]?.fields.map(({ field }) => field)).toContain("Where to watch");
    expect(await merged([described(161)])).toEqual({ movies: [], written: {} });
  });
});

test("text comes through as it is, whatever is in it", async () => {
  const odd = [
    "",
    "NULL",
    'a "quoted" one',
    "back\\slash",
    "{brace},comma",
    "line\nbreak\ttab",
    "🎬 é ß 漢",
    " blank ",
  ];
  const keywords = odd.map((name, index) => ({ id: 900 + index, name }));
  const record = described(181, {
    overview: odd.join("|"),
    tagline: "NULL",
    countries: ["NO", '"{}\\'],
    keywords,
  });
  await mergeRecords(harness.app.context, [record]);
  expect(await stored(181)).toMatchObject({
    overview: odd.join("|"),
    tagline: "NULL",
    countries: record.countries,
    keywords,
  });
});

test("a merge that fails half-way leaves nothing behind", async () => {
  const before = await readCatalogVersions(harness.app.db);
  const bad = described(171, { extras: movieExtras({ languages: [{ code: "deu", name: "German" }] }) });
  await expect(mergeRecords(harness.app.context, [described(172), bad])).rejects.toMatchObject({
    cause: { code: "22001" },
  });
  expect(await readCatalogVersions(harness.app.db)).toEqual(before);
});
