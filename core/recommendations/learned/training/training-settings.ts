import type { EdlaeSettings } from "@/core/recommendations/learned/linear/edlae";
import type { NextSettings } from "@/core/recommendations/learned/next/next-settings";
import type { PriorSettings } from "@/core/recommendations/learned/popularity-prior";
import type { StarsSettings } from "@/core/recommendations/learned/stars/stars-settings";

/** All that decides what is learned from the same ratings; kept with every model. */
export type TrainingSettings = EdlaeSettings & {
  /** A person with n ratings counts n^−this each: 0 lets those who rate a thousand decide, 1 makes all equal. */
  busyPersonDamping: number;
  /** Scores are divided by ratings^this: 0 is the plain model, more recommends the obscure. */
  popularityDamping: number;
  /** Weights kept for each movie, on average. */
  weightsPerMovie: number;
  /** So many of the most rated movies are learned in closed form; it costs the third power of it. */
  headMovies: number;
  /** A movie outside the head is explained by so many of the head's at most. */
  tailNeighbours: number;
  prior: PriorSettings;
  /** What stars above or below the expected count in the score, beside what was chosen at all. */
  starsWeight: number;
  stars: StarsSettings;
  next: NextSettings;
};
