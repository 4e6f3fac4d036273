import type { MovieRecord } from "@/core/movies/movie-record";

/** What administrators need to make, change and remove movies; nobody else writes the catalogue until the transaction ends. */
export type MovieEdits = {
  /** An id for a movie made here, which no other movie ever gets. */
  nextOwnId(): Promise<number>;
  /** The movie as it is stored, without TMDB's further facts. @throws AppError `not_found`. */
  get(movieId: number): Promise<MovieRecord>;
  /** Removes the movies with every rating and mark of them; says which there were. */
  remove(movieIds: readonly number[]): Promise<number[]>;
  listOwnIds(): Promise<number[]>;
};
