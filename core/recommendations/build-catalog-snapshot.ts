import { buildFeatureVectors } from "@/core/recommendations/build-feature-vectors";
import {
  type CatalogSnapshot,
  dayNumber,
  NO_DAY,
  type SnapshotFeature,
  type SnapshotMovie,
} from "@/core/recommendations/catalog-snapshot";

/** Lays the catalogue out in memory. Features of movies that are not among `movies` are left out. */
export function buildCatalogSnapshot(
  revision: number,
  movies: readonly SnapshotMovie[],
  features: Iterable<SnapshotFeature>,
): CatalogSnapshot {
  const slotById = new Map(movies.map((movie, slot) => [movie.id, slot]));
  return {
    revision,
    ids: Int32Array.from(movies, (movie) => movie.id),
    slotById,
    titles: movies.map((movie) => movie.title),
    releaseDays: Int32Array.from(movies, ({ releasedOn }) =>
      releasedOn === null ? NO_DAY : dayNumber(releasedOn),
    ),
    popularity: Float64Array.from(movies, (movie) => movie.popularity),
    scores: Float64Array.from(movies, (movie) => movie.score ?? Number.NaN),
    languages: movies.map((movie) => movie.language ?? ""),
    genreIds: movies.map((movie) => movie.genreIds),
    features: buildFeatureVectors(slotById, features),
  };
}
