import type { FeatureKind, FeatureVectors } from "@/core/recommendations/feature-vectors";
import { inSlices, sortedBy } from "@/core/recommendations/sort-entries";

/** How much a kind of feature says about a film, before its rarity: a shared director more than a shared actor. */
const KIND_WEIGHT: Record<FeatureKind, number> = { director: 1, cast: 0.6, keyword: 0.8, genre: 0.7 };

/** What fewer films than this have in common is as likely an accident of keywording as a kinship. */
const FREQUENCY_MIN = 10;

/**
 * Added to every vector's length. A film of which only "Drama" is known would otherwise be the twin of every other
 * such film; with it, little knowledge means little similarity. About the length of a vector with eight keywords.
 */
const SHRINKAGE = 16;

/** Features by number, and which movie (slot) has which, as two columns without doublets. */
export type ListedFeatures = {
  names: readonly string[];
  kinds: readonly FeatureKind[];
  slots: Int32Array;
  features: Int32Array;
};

/**
 * Feature vectors for plain content similarity: the weight of a feature is that of its kind times its rarity,
 * ln(movies / movies that have it) (inverse document frequency; Spärck Jones 1972), and every vector is divided by
 * √(length² + SHRINKAGE²). The dot product of two vectors is then their damped cosine, from 0 to 1.
 * Yields where other work may go on.
 */
export function* buildFeatureVectors(
  movieCount: number,
  { names, kinds, slots, features }: ListedFeatures,
): Generator<void, FeatureVectors> {
  const rarities = yield* findRarities(kinds, features, movieCount);
  const scales = yield* vectorScales(movieCount, slots, features, rarities);
  // Sorting by the one column and then, stably, by the other leaves each row of the result in ascending order.
  const byMovie = yield* sortedBy(slots, movieCount);
  const byFeature = yield* sortedBy(features, names.length, byMovie.order);
  const bySlot = yield* sortedBy(slots, movieCount, byFeature.order);
  const length = slots.length;
  const vectors = {
    names,
    kinds,
    rarities,
    scales,
    movieStarts: bySlot.starts,
    movieFeatures: new Int32Array(length),
    featureStarts: byFeature.starts,
    featureMovies: new Int32Array(length),
  };
  yield* inSlices(length, (place) => {
    vectors.movieFeatures[place] = features[bySlot.order[place] ?? 0] ?? 0;
    vectors.featureMovies[place] = slots[byFeature.order[place] ?? 0] ?? 0;
  });
  return vectors;
}

function* findRarities(
  kinds: readonly FeatureKind[],
  features: Int32Array,
  movieCount: number,
): Generator<void, Float64Array> {
  const frequency = new Int32Array(kinds.length);
  yield* inSlices(features.length, (entry) => {
    const feature = features[entry] ?? 0;
    frequency[feature] = (frequency[feature] ?? 0) + 1;
  });
  const rarity = new Float64Array(kinds.length);
  yield* inSlices(kinds.length, (feature) => {
    const ratio = movieCount / Math.max(FREQUENCY_MIN, frequency[feature] ?? 0);
    rarity[feature] = KIND_WEIGHT[kinds[feature] ?? "genre"] * Math.max(0, Math.log(ratio));
  });
  return rarity;
}

function* vectorScales(
  movieCount: number,
  slots: Int32Array,
  features: Int32Array,
  rarity: Float64Array,
): Generator<void, Float32Array> {
  const squares = new Float64Array(movieCount);
  yield* inSlices(slots.length, (entry) => {
    const slot = slots[entry] ?? 0;
    squares[slot] = (squares[slot] ?? 0) + (rarity[features[entry] ?? 0] ?? 0) ** 2;
  });
  return Float32Array.from(squares, (square) => 1 / Math.sqrt(square + SHRINKAGE ** 2));
}
