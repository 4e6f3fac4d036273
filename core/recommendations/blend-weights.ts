/** How much each part of the blend can move a movie. Every part is scaled to at most its weight, up or down. */
export type BlendWeights = {
  /** The learned part's weight once there are many ratings; similarity and, by their dial, rules share the rest of 1. */
  learned: number;
  /** The ratings at which it has half of that. */
  learnedHalfRatings: number;
  /** Similarity's weight among what is left, once there are many opinions. */
  similar: number;
  /** The opinions at which it has half of that. */
  similarHalfOpinions: number;
  /** What a dismissal takes from movies that people choose together with the dismissed; five stars give 1. */
  dismissal: number;
  /** What of its neighbours' learned scores a movie gets that nobody has rated, where the dials are neutral. */
  cold: number;
  /** What of their similarity, beside the usual, such movies get of the learned weight. */
  coldSimilar: number;
  /** What a dial turned to the end adds to the most popular, or newest, movie. */
  popular: number;
  recent: number;
  /** How much similarity to what is on the list already counts (1 − λ) where `adventurous` is at its end. */
  diversity: number;
};
