/** A rating of somebody unknown; `person` is a number within its source. */
export type PriorRating = {
  person: number;
  movieId: number;
  halfStars: number;
  /** Seconds since 1970. */
  ratedAt: number;
};

/** A movie as a source of ratings has it, with its own number. */
export type SourceMovie = {
  sourceId: number;
  /** With alternatives in brackets and the year at the end. */
  title: string;
  tmdbId: number | null;
  /** Such as "tt0114709". */
  imdbId: string | null;
};
