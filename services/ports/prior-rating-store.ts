import type { PriorRating } from "@/core/recommendations/prior/prior-rating";
import type { PriorSource } from "@/core/recommendations/prior/prior-source";

export type PriorTotals = Pick<PriorSource, "people" | "movies" | "unknownMovies" | "ratings">;

/**
 * Ratings of unknown people. While a source comes in, or goes, it stands under a name of its own and nobody learns from
 * it; its ratings are erased a part at a time, as they may be millions.
 */
export type PriorRatingStore = {
  /** A new empty source under the name; what an earlier import of it left unfinished is retired. Returns its id. */
  start(name: string, termsAcceptedAt: Date): Promise<number>;
  /**
   * Stores ratings with our own movie ids and returns how many: of two ratings of one movie by one person the first
   * counts, and movies that are gone meanwhile are left out. @throws AppError `conflict` when the source was retired.
   */
  add(sourceId: number, ratings: readonly PriorRating[]): Promise<number>;
  /** From now on it is learned from, instead of what had the name before. @throws AppError `conflict` as above. */
  finish(sourceId: number, totals: PriorTotals, importedAt: Date): Promise<void>;
  /** Nobody learns from what has the name any more, finished or not. Returns whether there was any. */
  retire(name: string): Promise<boolean>;
  listRetired(): Promise<number[]>;
  /** Erases ratings of people numbered above; returns up to which number, or null when all is gone, the source too. */
  erase(sourceId: number, abovePerson: number): Promise<number | null>;
};
