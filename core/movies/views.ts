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

/** A movie as the lists of the API show it. */
export type MovieSummary = MovieCard & {
  /** Calendar day, YYYY-MM-DD. */
  releasedOn: string | null;
  /** ISO 639-1. */
  language: string | null;
  popularity: number;
  /** TMDB's votes. */
  voteAverage: number;
  voteCount: number;
};

export type PersonRef = { id: number; name: string };

export type CastMember = PersonRef & {
  character: string | null;
  /** Path on our own origin, to which `&w=` is added; null when there is no portrait. */
  profileUrl: string | null;
};
export type CrewMember = PersonRef & { jobs: string[] };

export type MovieDetail = MovieSummary & {
  originalTitle: string;
  overview: string | null;
  tagline: string | null;
  /** ISO 639-1, as spoken in it. */
  spokenLanguages: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** Path on our own origin, to which `&w=` is added; null when there is no wide picture. */
  backdropUrl: string | null;
  popularityIsEstimate: boolean;
  /** Ratings given on this server. */
  community: { ratingCount: number; halfStarsMean: number | null };
  directors: PersonRef[];
  cast: CastMember[];
  crew: CrewMember[];
  keywords: string[];
  imdbId: string | null;
  homepage: string | null;
};

/** What TMDB tells of a movie beyond its details. Empty and null where it tells nothing. */
export type MovieDossier = {
  /** Trailers and the like, best first. */
  videos: MovieVideo[];
  /** The age rating where the viewer is, else the one of the United States. */
  certification: { region: string; certification: string } | null;
  /** Names of the production companies. */
  companies: string[];
  /** The series it belongs to, with the other movies of it that the catalogue has, oldest first. */
  collection: { name: string; movies: MovieSummary[] } | null;
  availability: Availability;
};

export type MovieVideo = {
  site: "YouTube" | "Vimeo";
  /** The site's own id of the video. */
  key: string;
  name: string;
  /** Trailer, Teaser, Clip, … */
  type: string;
};

/** Where a movie can be watched. The data are JustWatch's, which must be named wherever they are shown. */
export type Availability = {
  /** ISO 3166-1 alpha-2: where the viewer is. */
  region: string;
  /** In that region; only kinds that it has. */
  offers: Offer[];
  /** All regions that have offers. */
  regions: string[];
};

export type Offer = { kind: OfferKind; providers: Provider[] };

export const OFFER_KINDS = ["flatrate", "free", "ads", "rent", "buy"] as const;
/** `flatrate` is a subscription, `ads` free with advertisements. */
export type OfferKind = (typeof OFFER_KINDS)[number];

export type Provider = {
  id: number;
  name: string;
  /** Path on our own origin, to which `&w=` is added. */
  logoUrl: string | null;
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
