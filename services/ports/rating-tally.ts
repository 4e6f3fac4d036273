import type { RatingCounts } from "@/core/recommendations/training-need";

/** People's own ratings that are new since the last training began, and what the newest model learned from (null: no model). */
export type NewRatings = { newRatings: number; ownRatings: number | null };

/** What there is to learn from, and what of it is new. */
export type RatingTally = {
  /** Counts one more. `isTraining`: a training is under way, which may have read the ratings already. */
  addNew(): Promise<NewRatings & { isTraining: boolean }>;
  findNew(): Promise<NewRatings>;
  forgetNew(): Promise<void>;
  count(): Promise<RatingCounts>;
  /** The imports that are learned from; one that takes the place of another has an id of its own. */
  listPriorSources(): Promise<number[]>;
};
