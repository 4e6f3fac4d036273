export const FEATURE_KINDS = ["director", "cast", "keyword", "genre"] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/**
 * The movies' features both ways round (movie to features, feature to movies) as compressed sparse rows. A feature's
 * weight in a movie is its rarity times the movie's scale (`build-feature-vectors.ts`): the dot product of two movies'
 * rows is how alike they are, 0 to 1.
 */
export type FeatureVectors = {
  names: readonly string[];
  kinds: readonly FeatureKind[];
  /** By feature. */
  rarities: Float64Array;
  /** By slot. */
  scales: Float32Array;
  /** Features of slot s: entries `movieStarts[s]` to `movieStarts[s + 1]`, by ascending feature. */
  movieStarts: Int32Array;
  movieFeatures: Int32Array;
  /** Movies of feature f: entries `featureStarts[f]` to `featureStarts[f + 1]`. */
  featureStarts: Int32Array;
  featureMovies: Int32Array;
};

/** A feature that a movie has, such as a keyword. `key` tells features of one kind apart. */
export type SnapshotFeature = { movieId: number; kind: FeatureKind; key: string | number; name: string };
