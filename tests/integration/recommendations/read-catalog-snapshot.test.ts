import { expect, test } from "vitest";
import { NO_AGE } from "@/core/recommendations/catalog-snapshot";
import type { FeatureVectors } from "@/core/recommendations/feature-vectors";
import { readCatalogRevision } from "@/db/queries/recommendations/read-catalog-revision";
import { readCatalogSnapshot } from "@/db/queries/recommendations/read-catalog-snapshot";
import { movieExtras } from "@/tests/factories/movie-extras";
import { directedBy, movieRecord, playedBy } from "@/tests/factories/movie-record";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();

function featuresOf({ movieStarts, movieFeatures, names, kinds }: FeatureVectors, slot: number): string[] {
  const own = movieFeatures.subarray(movieStarts[slot], movieStarts[slot + 1]);
  return Array.from(own, (feature) => `${kinds[feature]} ${names[feature]}`).sort();
}

test("the copy in memory holds each film's facts, genres, directors, five actors and keywords", async () => {
  const { db, context } = harness.app;
  const cast = [1, 2, 3, 4, 5, 6].map((number) => playedBy(number, `Actor ${number}`));
  const keywords = [
    { id: 1, name: "Heist" },
    // The same word under another number, as ours and TMDB's are.
    { id: 1_500_000_001, name: "heist" },
  ];
  await storeMovies(context, [
    movieRecord({
      id: 20,
      title: "Full",
      releasedOn: "1970-01-11",
      popularity: 3.5,
      language: "fr",
      voteAverage: 6.2,
      voteCount: 10,
      genreIds: [18],
      runtimeMinutes: 95,
      keywords,
      credits: [...cast, directedBy(1, "Actor 1"), directedBy(9, "Director")],
      extras: movieExtras({
        certifications: [{ region: "DE", certification: "16" }],
        neighbourIds: [99, 10],
      }),
    }),
    movieRecord({ id: 10, title: "Empty" }),
  ]);
  const snapshot = await readCatalogSnapshot(db);
  expect([...snapshot.ids]).toEqual([10, 20]);
  expect(snapshot).toMatchObject({ titles: ["Empty", "Full"], languageCodes: ["", "fr"], genreIds: [18] });
  expect([...snapshot.languages]).toEqual([0, 1]);
  expect([...snapshot.genreBits]).toEqual([0, 1]);
  expect([...snapshot.runtimes]).toEqual([0, 95]);
  expect([...snapshot.ageLimits]).toEqual([NO_AGE, 16]);
  // The first on the list is not in the catalogue; each is the other's neighbour.
  expect([...snapshot.neighbours.slots]).toEqual([1, 0]);
  expect([...snapshot.neighbours.weights]).toEqual([Math.fround(1 / 1.1), Math.fround(1 / 1.1)]);
  expect([...snapshot.popularity]).toEqual([0, 3.5]);
  expect(snapshot.releaseDays[1]).toBe(10);
  expect(snapshot.scores[0]).toBeNaN();
  expect(snapshot.scores[1]).toBeCloseTo(6.2, 5);
  expect(featuresOf(snapshot.features, 0)).toEqual([]);
  // Whoever directs and acts counts as the director, once; the sixth on the bill does not count.
  expect(featuresOf(snapshot.features, 1)).toEqual([
    "cast Actor 2",
    "cast Actor 3",
    "cast Actor 4",
    "cast Actor 5",
    "director Actor 1",
    "director Director",
    "genre Drama",
    "keyword heist",
  ]);
});

test("it says which revision it is, and the revision grows with every merge that changes a film", async () => {
  const { db, context } = harness.app;
  const before = await readCatalogRevision(db);
  expect((await readCatalogSnapshot(db)).revision).toBe(before);
  await storeMovies(context, [movieRecord({ id: 30 })]);
  expect(await readCatalogRevision(db)).toBe(before + 1);
});
