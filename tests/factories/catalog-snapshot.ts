import { buildCatalogSnapshot } from "@/core/recommendations/build-catalog-snapshot";
import type {
  CatalogSnapshot,
  FeatureKind,
  SnapshotFeature,
  SnapshotMovie,
} from "@/core/recommendations/catalog-snapshot";

export type SnapshotFilm = Partial<SnapshotMovie> & {
  id: number;
  features?: readonly (readonly [FeatureKind, string])[];
};

/** A snapshot of films with as few facts as a film can have; give those that the test is about. */
export function catalogSnapshot(films: readonly SnapshotFilm[]): CatalogSnapshot {
  const movies = films.map(({ features, ...facts }) => ({
    title: `Film ${facts.id}`,
    releasedOn: null,
    popularity: 0,
    score: null,
    language: null,
    genreIds: [],
    ...facts,
  }));
  const features = films.flatMap(({ id, features = [] }) =>
    features.map(([kind, name]): SnapshotFeature => ({ movieId: id, kind, key: name, name })),
  );
  return buildCatalogSnapshot(1, movies, features);
}
