import type { RatingCounts } from "@/core/recommendations/training-need";

/** What there is to learn from, and what of it is new. */
export type RatingTally = {
  /** Counts one more; says how many are new, and from how many own ratings the newest model learned (null: no model). */
  addNew(): Promise<{ newRatings: number; ownRatings: number | null }>;
  forgetNew(): Promise<void>;
  count(): Promise<RatingCounts>;
};
