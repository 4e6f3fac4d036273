/**
 * A movie as it enters the catalogue, whoever it comes from: TMDB, an import file, the starter catalogue.
 * Holes are null or empty, never 0 or "".
 */
export type MovieRecord = {
  id: number;
  title: string;
  originalTitle: string;
  overview: string | null;
  tagline: string | null;
  /** Calendar day, YYYY-MM-DD. */
  releasedOn: string | null;
  runtimeMinutes: number | null;
  language: string | null;
  countries: string[];
  genreIds: number[];
  posterPath: string | null;
  backdropPath: string | null;
  imdbId: string | null;
  homepage: string | null;
  popularity: number;
  popularityIsEstimate: boolean;
  voteAverage: number;
  voteCount: number;
  editorialScore: number | null;
  /** In the order of the billing: the cast, then the crew. */
  credits: CreditRecord[];
  keywords: KeywordRecord[];
  /** What only TMDB has; absent where a record comes from elsewhere, and a merge then leaves what is stored. */
  extras?: MovieExtras;
};

/** Further facts of TMDB's full answer. Lists are in TMDB's order; empty and null mean "none known". */
export type MovieExtras = {
  collection: { id: number; name: string; posterPath: string | null; backdropPath: string | null } | null;
  companies: { id: number; name: string; logoPath: string | null; country: string | null }[];
  countryNames: { code: string; name: string }[];
  /** Spoken in the movie. */
  languages: { code: string; name: string }[];
  status: string | null;
  wikidataId: string | null;
  /** Trailers first, official before others. */
  videos: VideoRecord[];
  certifications: { region: string; certification: string }[];
  /** Where it can be watched, by region (ISO 3166-1). Data of JustWatch. */
  providers: ProviderRecord[];
  /** TMDB ids of TMDB's own recommendations. */
  neighbourIds: number[];
};

export type VideoRecord = {
  site: "YouTube" | "Vimeo";
  key: string;
  name: string;
  type: string;
  language: string | null;
  isOfficial: boolean;
  /** Calendar day. */
  publishedOn: string | null;
};

export type ProviderRecord = {
  region: string;
  kind: "flatrate" | "free" | "ads" | "rent" | "buy";
  id: number;
  name: string;
  logoPath: string | null;
};

export type CreditRecord = {
  personId: number;
  name: string;
  profilePath: string | null;
  department: string;
  job: string;
  character: string | null;
};

export type KeywordRecord = { id: number; name: string };

/**
 * Fills the holes of `record` with what `known` has. TMDB's facts win wherever there are any; our starter catalogue
 * serves where TMDB has none, so that importing a thin record never makes a well-described film poorer.
 */
export function fillHoles(record: MovieRecord, known: MovieRecord): MovieRecord {
  const hasPopularity = record.popularity > 0;
  return {
    ...record,
    overview: record.overview ?? known.overview,
    releasedOn: record.releasedOn ?? known.releasedOn,
    runtimeMinutes: record.runtimeMinutes ?? known.runtimeMinutes,
    language: record.language ?? known.language,
    countries: record.countries.length > 0 ? record.countries : known.countries,
    genreIds: record.genreIds.length > 0 ? record.genreIds : known.genreIds,
    popularity: hasPopularity ? record.popularity : known.popularity,
    popularityIsEstimate: hasPopularity ? record.popularityIsEstimate : known.popularityIsEstimate,
    editorialScore: record.editorialScore ?? known.editorialScore,
    credits: record.credits.length > 0 ? record.credits : known.credits,
    keywords: record.keywords.length > 0 ? record.keywords : known.keywords,
  };
}
