import type { ForeseenStars } from "@/core/recommendations/foreseen-stars";

export type RatingPrediction = ForeseenStars & {
  userId: number;
  movieId: number;
  halfStarsGiven: number;
  ratedAt: Date;
};

/** What was predicted before somebody rated, and what they gave. */
export type RatingPredictionStore = {
  /** Keeps it, unless that person has rated the movie before, be it that they took it back. */
  add(prediction: RatingPrediction): Promise<void>;
  /** Gives one person's to another who has not rated those movies; the rest stays where it is. */
  moveAll(fromUserId: number, toUserId: number): Promise<void>;
};
