import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import type { StarsSettings } from "@/core/recommendations/learned/stars/stars-settings";

/** What predicts how many stars somebody would give; slots are those of the learned model. */
export type StarsModel = {
  settings: StarsSettings;
  /** The mean of all ratings. */
  mean: number;
  /** How far above the mean each movie is rated, damped. */
  movieBiases: Float32Array;
  /** The standard deviation of what people gave each movie around mean, movie's and person's bias; damped. */
  deviations: Float32Array;
  /** Row i: the movies most alike in what people gave them beyond the biases, by ascending slot. */
  neighbours: SparseWeights;
};
