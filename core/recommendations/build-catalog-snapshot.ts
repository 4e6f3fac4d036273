import type { CatalogSnapshot, SnapshotMovie } from "@/core/recommendations/catalog-snapshot";
import type { SnapshotFeature } from "@/core/recommendations/feature-vectors";
import { runAtOnce } from "@/core/recommendations/run-in-slices";
import { SnapshotBuilder } from "@/core/recommendations/snapshot-builder";

/** TMDB's list of a movie, best first. */
type SnapshotNeighbours = { movieId: number; neighbourIds: readonly number[] };

/** Lays a catalogue out in memory in one go. Features of movies that are not among `movies` are left out. */
export function buildCatalogSnapshot(
  revision: number,
  movies: readonly SnapshotMovie[],
  features: Iterable<SnapshotFeature>,
  neighbours: Iterable<SnapshotNeighbours> = [],
): CatalogSnapshot {
  const builder = new SnapshotBuilder(revision);
  for (const movie of movies) builder.addMovie(movie);
  const numbers = new Map<string, number>();
  for (const { movieId, kind, key, name } of features) {
    const id = `${kind}:${key}`;
    const feature = numbers.get(id) ?? builder.defineFeature(kind, name);
    numbers.set(id, feature);
    builder.addFeature(movieId, feature);
  }
  for (const { movieId, neighbourIds } of neighbours) builder.addNeighbours(movieId, neighbourIds);
  return runAtOnce(builder.build());
}
