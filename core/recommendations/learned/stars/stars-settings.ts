export type StarsSettings = {
  /** So many ratings' worth of the general mean are added to a movie's own. */
  movieDamping: number;
  /** The same for a person. */
  personDamping: number;
  /** A similarity resting on n common raters is multiplied by n / (n + this). */
  similarityDamping: number;
  /** Neighbours kept for each movie. */
  neighboursKept: number;
  /** Neighbours used for one prediction. */
  neighboursUsed: number;
  /** Added to the sum of similarities: few or distant neighbours say little. */
  neighbourDamping: number;
};
