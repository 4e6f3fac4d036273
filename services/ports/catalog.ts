import type { FieldChange } from "@/core/movies/field-change";
import type { MovieRecord } from "@/core/movies/movie-record";

/** A movie that a merge wrote. `fields` says what is different now; it is empty for new movies. */
export type MergedMovie = {
  movieId: number;
  title: string;
  change: "inserted" | "updated";
  fields: FieldChange[];
};

/** A movie that a purge removed, or of which it left only what names it; `fields` then says what went. */
export type PurgedMovie = { movieId: number; title: string; isRemoved: boolean; fields: FieldChange[] };

/** The movies that the platform knows. */
export type CatalogStore = {
  /**
   * Writes the records, each of another movie, that are new or differ from what is stored, and says which; the others
   * are not touched.
   */
  merge(records: readonly MovieRecord[]): Promise<MergedMovie[]>;
  /** Notes that the source gave these movies, which are not missing then. */
  recordFetched(movieIds: readonly number[], at: Date): Promise<void>;
  /**
   * Notes that the source has no such movies any more, and returns those of the catalogue of which that is news. They
   * stay as they are: what somebody rated does not vanish.
   */
  markMissing(movieIds: readonly number[], at: Date): Promise<number[]>;
  /** Removes movies that nobody rated or marked; of the others only what names them stays. */
  purge(movieIds: readonly number[]): Promise<PurgedMovie[]>;
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
