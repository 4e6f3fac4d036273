import type { StoredSimilarity } from "@/core/movies/similarity";

/** The movies most like each one, as they are stored, and which of them are old. */
export type SimilarityStore = {
  /** The movie has changed: what is stored of it is old. */
  markStale(movieId: number): Promise<void>;
  /** Movies that changed up to a revision of the catalogue, locked until the transaction ends. */
  takeStale(revision: number, limit: number): Promise<number[]>;
  /** Replaces a movie's similar ones, puts it among those of each of them, and it is stale no more. */
  replace(movieId: number, similar: readonly StoredSimilarity[]): Promise<void>;
};
