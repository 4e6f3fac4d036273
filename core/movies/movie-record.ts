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
