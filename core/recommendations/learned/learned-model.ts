import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import type { StarsModel } from "@/core/recommendations/learned/stars/stars-model";
import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";

/** What was learned from ratings, as it is kept and served. Slots are places in `movieIds`. */
export type LearnedModel = {
  settings: TrainingSettings;
  trainedOn: { fingerprint: string; ratings: number; people: number; movies: number };
  /** Movie ids by slot, by descending number of ratings. */
  movieIds: Int32Array;
  /** How many rated each movie. */
  ratingCounts: Int32Array;
  /** People who gave the movie 4 or more, over all people. */
  likeRates: Float32Array;
  /** What a rating of one movie adds to the others' scores. */
  weights: SparseWeights;
  /** What a rating of one movie says of those that soon follow: the rows of all movies for each of the paces. */
  transitions: SparseWeights;
  stars: StarsModel;
};
