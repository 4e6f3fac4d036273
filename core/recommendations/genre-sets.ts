import type { FeatureVectors } from "@/core/recommendations/feature-vectors";
import { inSlices } from "@/core/recommendations/sort-entries";

/**
 * The combinations of genres that movies have, a few thousand: what follows from the genres alone is worked out for each
 * combination instead of each of a hundred thousand movies.
 */
export type GenreSets = {
  /** The combination of each movie, by slot. */
  ofMovies: Uint16Array | Int32Array;
  /** By combination, the movies' bits as in `genreBits`. */
  bits: Int32Array;
  /** By combination, the features of kind genre. */
  features: readonly (readonly number[])[];
  /** All features of kind genre. */
  genres: readonly number[];
};

/** Yields where other work may go on. */
export function* buildGenreSets(
  genreBits: Int32Array,
  { kinds, movieStarts, movieFeatures }: FeatureVectors,
): Generator<void, GenreSets> {
  const ofMovies = new Int32Array(genreBits.length);
  const numbers = new Map<string, number>();
  const bits: number[] = [];
  const features: number[][] = [];
  yield* inSlices(genreBits.length, (slot) => {
    const own: number[] = [];
    for (let entry = movieStarts[slot] ?? 0; entry < (movieStarts[slot + 1] ?? 0); entry++) {
      const feature = movieFeatures[entry] ?? 0;
      if (kinds[feature] === "genre") own.push(feature);
    }
    const key = `${genreBits[slot]}:${own.join()}`;
    const number = numbers.get(key) ?? numbers.size;
    if (number === numbers.size) {
      numbers.set(key, number);
      bits.push(genreBits[slot] ?? 0);
      features.push(own);
    }
    ofMovies[slot] = number;
  });
  const genres = [...new Set(features.flat())];
  const isShort = bits.length <= 2 ** 16;
  return {
    ofMovies: isShort ? new Uint16Array(ofMovies) : ofMovies,
    bits: new Int32Array(bits),
    features,
    genres,
  };
}
