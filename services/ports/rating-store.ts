import type { Rating } from "@/core/ratings/rating";

export type RatingStore = {
  find(userId: number, movieId: number): Promise<Rating | null>;
  /** Inserts, or replaces the rating that the person gave before. */
  save(rating: Rating): Promise<void>;
  /** Takes a rating back and returns what it was; null when there was none. */
  remove(userId: number, movieId: number): Promise<Rating | null>;
  /** Gives one person's ratings to another who has not rated those movies; takes away and returns the rest. */
  moveAll(fromUserId: number, toUserId: number): Promise<Rating[]>;
};
