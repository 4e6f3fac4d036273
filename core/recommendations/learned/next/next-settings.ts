/** Histories in which what a movie counts falls by e over `constant` later ratings; λ of what is learned from them. */
export type HistoryPace = { constant: number; regularization: number };

export type NextSettings = {
  /** Transitions are learned from histories that fade at each of these paces, in one regression. */
  paces: readonly HistoryPace[];
  /** What is still to be rated counts e less for so many others before it: how far ahead transitions look. */
  horizonConstant: number;
  /** Transitions to a movie are divided by its ratings^this, as those of the item-to-item weights. */
  transitionDamping: number;
  /** Transitions are learned among so many of the most rated movies; it costs the third power of it. */
  transitionMovies: number;
  /** Transitions kept from each movie at each pace. */
  transitionsKept: number;
  /** The constant of the history that the item-to-item weights are asked with. */
  historyConstant: number;
  /** The transitions' part of the score, 0 to 1; the history has the rest. */
  transitionShare: number;
};
