/** What the eye sees of movies. Queries return these, never rows. */

export type MovieCard = {
  id: number;
  title: string;
  /** Year of release, or null when TMDB does not know the date. */
  year: number | null;
  genres: string[];
  runtimeMinutes: number | null;
  /** 0 to 10 (`core/movies/score.ts`), or null when nobody voted. */
  score: number | null;
  /** True while the score is our editorial estimate alone. */
  scoreIsEstimate: boolean;
  /** Path on our own origin; answers TMDB's picture or our drawing. Append `&w=` through the image loader. */
  posterUrl: string;
};

export type PersonRef = { id: number; name: string };

export type CastMember = PersonRef & { character: string | null };
export type CrewMember = PersonRef & { jobs: string[] };

export type MovieDetail = MovieCard & {
  originalTitle: string;
  overview: string | null;
  tagline: string | null;
  /** Calendar day, YYYY-MM-DD. */
  releasedOn: string | null;
  /** ISO 639-1, or null when unknown. */
  language: string | null;
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  popularity: number;
  popularityIsEstimate: boolean;
  /** TMDB's votes. */
  voteAverage: number;
  voteCount: number;
  /** Ratings given on this server. */
  community: { ratingCount: number; halfStarsMean: number | null };
  directors: PersonRef[];
  cast: CastMember[];
  crew: CrewMember[];
  keywords: string[];
  imdbId: string | null;
  homepage: string | null;
};

/** A page of a numbered list. */
export type Page<Item> = {
  items: Item[];
  /** From 1. */
  page: number;
  pageSize: number;
  totalResults: number;
  totalPages: number;
};

/** A movie that resembles another, with the things they share, strongest first. */
export type SimilarMovie = MovieCard & { shared: string[] };
