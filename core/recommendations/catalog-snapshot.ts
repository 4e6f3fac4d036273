/**
 * The catalogue as the recommender needs it, in memory: one slot for each movie, and the movies' features both ways
 * round (movie to features, feature to movies) as compressed sparse rows.
 */
export type CatalogSnapshot = {
  /** The catalogue's revision when it was read. */
  revision: number;
  /** Movie ids by slot. */
  ids: Int32Array;
  slotById: Map<number, number>;
  titles: string[];
  /** Days since 1970-01-01 (UTC); `NO_DAY` when the date is not known. */
  releaseDays: Int32Array;
  popularity: Float64Array;
  /** 0 to 10; NaN when nobody voted. */
  scores: Float64Array;
  /** ISO 639-1, "" when not known. */
  languages: string[];
  genreIds: (readonly number[])[];
  features: FeatureVectors;
};

export const NO_DAY = -2_147_483_648;

export const FEATURE_KINDS = ["director", "cast", "keyword", "genre"] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

export type FeatureVectors = {
  names: string[];
  kinds: FeatureKind[];
  /** Features of slot s: entries `movieStarts[s]` to `movieStarts[s + 1]`, by ascending feature. */
  movieStarts: Int32Array;
  movieFeatures: Int32Array;
  movieWeights: Float32Array;
  /** Movies of feature f: entries `featureStarts[f]` to `featureStarts[f + 1]`. */
  featureStarts: Int32Array;
  featureMovies: Int32Array;
  featureWeights: Float32Array;
};

/** What a snapshot is built from: one entry for each movie, in any order. */
export type SnapshotMovie = {
  id: number;
  title: string;
  /** YYYY-MM-DD. */
  releasedOn: string | null;
  popularity: number;
  score: number | null;
  language: string | null;
  genreIds: number[];
};

/** A feature that a movie has, such as a keyword. `key` tells features of one kind apart. */
export type SnapshotFeature = { movieId: number; kind: FeatureKind; key: string | number; name: string };

const MS_PER_DAY = 86_400_000;

/** The number of a calendar day (YYYY-MM-DD), counted from 1970-01-01. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
}

/** The calendar day (UTC) of an instant, as a number. */
export function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / MS_PER_DAY);
}
