import type { MovieRecord } from "@/core/movies/movie-record";

export type MergedMovie = { movieId: number; change: "inserted" | "updated" };

/** The movies that the platform knows. */
export type CatalogStore = {
  /** Writes the records that are new or differ from what is stored, and says which; the others are not touched. */
  merge(records: readonly MovieRecord[]): Promise<MergedMovie[]>;
  /** @throws AppError `not_found` when there is no such movie. */
  requireMovie(movieId: number): Promise<void>;
  /** Counts a movie's ratings anew; its score follows from them. */
  refreshCommunityScore(movieId: number): Promise<void>;
  /** Those of the records whose movies are not stored yet. */
  withoutStored(records: readonly MovieRecord[]): Promise<MovieRecord[]>;
  /** Whether the starter catalogue was loaded to its end. */
  isStarterLoaded(): Promise<boolean>;
  setStarterLoaded(): Promise<void>;
};
