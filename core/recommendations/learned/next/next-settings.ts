export type NextSettings = {
  /** What a movie counts in a history falls by e over so many later ratings: for the transitions. */
  transitionConstant: number;
  /** What is still to be rated counts e less for so many others before it: how far ahead transitions look. */
  horizonConstant: number;
  /** λ of the transitions' ridge regression. */
  transitionRegularization: number;
  /** Transitions are learned among so many of the most rated movies. */
  transitionMovies: number;
  /** Transitions kept from each movie. */
  transitionsKept: number;
  /** The same constant for the history that the item-to-item weights are asked with. */
  historyConstant: number;
  /** The transitions' part of the score, 0 to 1; the history has the rest. */
  transitionShare: number;
};
