import fc from "fast-check";
import { FEATURE_KINDS } from "@/core/recommendations/feature-vectors";
import type { TasteProfile } from "@/core/recommendations/taste-profile";
import type { SnapshotFilm } from "@/tests/factories/catalog-snapshot";
import { taste } from "@/tests/factories/taste-profile";

const GENRES = [18, 28, 35, 878];
const FILMS = 30;

const feature = fc.tuple(fc.constantFrom(...FEATURE_KINDS), fc.constantFrom("a", "b", "c", "d", "e", "f"));

/** Thirty films that have much in common, with ids from 1. */
export const randomFilms = fc
  .array(
    fc.record({
      releasedOn: fc.constantFrom(null, "1950-01-01", "2025-03-04", "2026-06-01"),
      popularity: fc.double({ min: 0, max: 500, noNaN: true }),
      genreIds: fc.uniqueArray(fc.constantFrom(...GENRES)),
      neighbourIds: fc.uniqueArray(fc.integer({ min: 1, max: FILMS }), { maxLength: 5 }),
      features: fc.uniqueArray(feature, { maxLength: 8, selector: ([kind, name]) => `${kind}:${name}` }),
    }),
    { minLength: FILMS, maxLength: FILMS },
  )
  .map((films): SnapshotFilm[] => films.map((film, index) => ({ ...film, id: index + 1 })));

/** Someone who has rated and dismissed some of them. */
export const randomTaste: fc.Arbitrary<TasteProfile> = fc
  .record({
    movieIds: fc.uniqueArray(fc.integer({ min: 1, max: FILMS }), { minLength: 1, maxLength: 12 }),
    halfStars: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 12, maxLength: 12 }),
    struck: fc.nat(2),
    dismissedFrom: fc.integer({ min: 1, max: 12 }),
    preferredGenreIds: fc.uniqueArray(fc.constantFrom(...GENRES)),
  })
  .map(({ movieIds, halfStars, struck, dismissedFrom, preferredGenreIds }) =>
    taste({
      ratings: movieIds
        .slice(0, dismissedFrom)
        .map((movieId, index) => ({ movieId, halfStars: halfStars[index] ?? 5 })),
      dismissedIds: movieIds.slice(dismissedFrom),
      struckIds: movieIds.slice(0, struck),
      preferences: { preferredGenreIds },
    }),
  );
