/** Ratings as they come, one entry of each column for each rating. */
export type RatingColumns = {
  userIds: ArrayLike<number>;
  movieIds: ArrayLike<number>;
  /** 0.5 to 5. */
  stars: ArrayLike<number>;
  /** Seconds since 1970; only their order counts. */
  times: ArrayLike<number>;
};

/** One rating of the person who is to be recommended to. */
export type OwnRating = { movieId: number; stars: number; time: number };
