/** One of the movies most like another, as it is stored. */
export type StoredSimilarity = {
  movieId: number;
  /** 0 to 1. */
  similarity: number;
  /** What the two share, in words, the strongest first. */
  shared: string[];
};

/** So many are stored of each movie. */
export const SIMILAR_STORED_MAX = 40;
