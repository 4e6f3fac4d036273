import { buildCatalogSnapshot } from "@/core/recommendations/build-catalog-snapshot";
import type { CatalogSnapshot, SnapshotMovie } from "@/core/recommendations/catalog-snapshot";
import type { FeatureKind, SnapshotFeature } from "@/core/recommendations/feature-vectors";

export type SnapshotFilm = Partial<SnapshotMovie> & {
  id: number;
  features?: readonly (readonly [FeatureKind, string])[];
  neighbourIds?: readonly number[];
};

/** A snapshot of films with as few facts as a film can have; give those that the test is about. */
export function catalogSnapshot(films: readonly SnapshotFilm[]): CatalogSnapshot {
  const movies = films.map(({ features, neighbourIds, ...facts }) => ({
    title: `Film ${facts.id}`,
    releasedOn: null,
    popularity: 0,
    score: null,
    language: null,
    genreIds: [],
    runtimeMinutes: null,
    ageLimit: null,
    ...facts,
  }));
  const features = films.flatMap(({ id, features = [] }) =>
    features.map(([kind, name]): SnapshotFeature => ({ movieId: id, kind, key: name, name })),
  );
  const neighbours = films.map(({ id, neighbourIds = [] }) => ({ movieId: id, neighbourIds }));
  return buildCatalogSnapshot(1, movies, features, neighbours);
}
