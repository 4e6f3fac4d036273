import fc from "fast-check";
import { expect, test } from "vitest";
import type { MovieRecord } from "@/core/movies/movie-record";
import { digestCatalog } from "@/db/queries/movies/digest-catalog";
import { movieExtras } from "@/tests/factories/movie-extras";
import { movieRecord, playedBy } from "@/tests/factories/movie-record";
import { mergeRecords } from "@/tests/harness/merge-records";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

const id = fc.integer({ min: 1, max: 3 });
const ids = fc.uniqueArray(id);

/** A movie that names a few things that others name, too, and calls each by a name of its own. */
const naming = fc.record({
  id: fc.integer({ min: 1, max: 9 }),
  popularity: fc.integer({ min: 1, max: 9 }),
  cast: fc.array(id, { maxLength: 4 }),
  keywords: ids,
  companies: ids,
  offers: ids,
  collection: fc.boolean(),
  /** Appended to every name in the first and in the second run; null where the second does not have the movie. */
  words: fc.tuple(fc.constantFrom("A", "B", "C"), fc.option(fc.constantFrom("A", "B", "C"))),
});

type Naming = typeof naming extends fc.Arbitrary<infer Value> ? Value : never;

function record({ id, popularity, cast, keywords, companies, offers, collection }: Naming, word: string) {
  const named = (kind: string) => (id: number) => ({ id, name: `${kind} ${id} ${word}` });
  const pictures = { posterPath: word === "B" ? null : `/${word}.jpg`, backdropPath: null };
  return movieRecord({
    id,
    popularity,
    countries: ["US"],
    credits: cast.map((id) => playedBy(id, `Person ${id} ${word}`)),
    keywords: keywords.map(named("keyword")),
    extras: movieExtras({
      companies: companies
        .map(named("Company"))
        .map((company) => ({ ...company, logoPath: null, country: null })),
      collection: collection ? { ...named("Collection")(1), ...pictures } : null,
      countryNames: [{ code: "US", name: `Country ${word}` }],
      languages: [{ code: "en", name: `Language ${word}` }],
      providers: offers
        .map(named("Provider"))
        .map((offer) => ({ ...offer, region: "DE", kind: "buy", logoPath: null })),
    }),
  });
}

const runs = (movies: readonly Naming[]): MovieRecord[][] => [
  movies.map((movie) => record(movie, movie.words[0])),
  movies.flatMap((movie) => (movie.words[1] ? [record(movie, movie.words[1])] : [])),
];

/** Empties the catalogue, merges the runs one after the other, each cut into batches of these sizes. */
async function digestAfter(runs: readonly (readonly MovieRecord[])[], sizes: readonly number[]) {
  const { db, context } = harness.app;
  await db.$client`
    truncate movies, people, keywords, collections, companies, countries, languages, providers, search_terms cascade`;
  for (const run of runs) {
    const left = [...run];
    for (let batch = 0; left.length > 0; batch++)
      await mergeRecords(context, left.splice(0, sizes[batch] ?? left.length));
  }
  return digestCatalog(db);
}

test("movies that do not agree end in the same catalogue, in whatever order and batches they come", async () => {
  const catalogue = fc.uniqueArray(naming, { selector: (movie) => movie.id, minLength: 2, maxLength: 9 });
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 9 });
  const orders = fc.array(fc.double({ noNaN: true }), { minLength: 9, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(catalogue, sizes, orders, async (movies, sizes, orders) => {
      const shuffled = movies
        .map((movie, index) => ({ movie, order: orders[index] ?? 0 }))
        .sort((a, b) => a.order - b.order)
        .map(({ movie }) => movie);
      expect(await digestAfter(runs(shuffled), sizes)).toEqual(await digestAfter(runs(movies), []));
    }),
    { numRuns: 12, seed: 2026, endOnFailure: true },
  );
}, 120_000);

test("the movie with the greatest id decides what a person is called, until it says otherwise", async () => {
  const { db, context } = harness.app;
  const film = (id: number, name: string) => movieRecord({ id, credits: [playedBy(77, name)] });
  const storedName = async () => (await db.$client`select name, search_key from people where id = 77`)[0];
  await mergeRecords(context, [film(20, "Conrad Hall")]);
  await mergeRecords(context, [film(10, "Conrad L. Hall")]);
  expect(await storedName()).toEqual({ name: "Conrad Hall", search_key: " conrad hall conradhall " });
  await mergeRecords(context, [film(20, "Conrad W. Hall")]);
  expect(await storedName()).toMatchObject({ name: "Conrad W. Hall" });
  await mergeRecords(context, [movieRecord({ id: 20 })]);
  await mergeRecords(context, [{ ...film(10, "Conrad L. Hall"), tagline: "Changed." }]);
  expect(await storedName()).toMatchObject({ name: "Conrad L. Hall" });
});
