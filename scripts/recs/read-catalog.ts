import { buildCatalogSnapshot } from "@/core/recommendations/build-catalog-snapshot";
import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { LoadedModel } from "@/core/recommendations/learned/score-learned";
import { readMoviesFile } from "@/scripts/recs/read-movies-file";

/** The movies of a MovieLens file, as popular as they were rated often, with their genres and years. */
export async function readCatalog(model: LoadedModel, path: string): Promise<CatalogSnapshot> {
  const counts = new Map<number, number>();
  for (const [slot, movieId] of model.movieIds.entries()) counts.set(movieId, model.ratingCounts[slot] ?? 0);
  const { movies, genreNames } = await readMoviesFile(path, counts);
  const genres = movies.flatMap(({ id, genreIds }) =>
    genreIds.map((key) => ({ movieId: id, kind: "genre" as const, key, name: genreNames[key] ?? "" })),
  );
  return buildCatalogSnapshot(0, movies, genres);
}
