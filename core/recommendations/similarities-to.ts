import type { FeatureVectors } from "@/core/recommendations/feature-vectors";

/**
 * Tells how alike a film is to each of a few films, by what they share (`sharedFeatures` of `similarity.ts`). The
 * features of the few are numbered from 0, so that one film is spread out over a short row and then looked up for all.
 */
export function similaritiesTo(
  { movieStarts, movieFeatures, movieWeights }: FeatureVectors,
  slots: readonly number[],
): (slot: number, into: Float64Array) => void {
  const numbers = new Map<number, number>();
  const starts = new Int32Array(slots.length + 1);
  const features: number[] = [];
  const weights: number[] = [];
  for (const [place, slot] of slots.entries()) {
    for (let entry = movieStarts[slot] ?? 0; entry < (movieStarts[slot + 1] ?? 0); entry++) {
      const feature = movieFeatures[entry] ?? 0;
      const number = numbers.get(feature) ?? numbers.size;
      if (number === numbers.size) numbers.set(feature, number);
      features.push(number);
      weights.push(movieWeights[entry] ?? 0);
    }
    starts[place + 1] = features.length;
  }
  const row = new Float64Array(numbers.size);

  /** Writes the given film's weights into the row; 0 times them to clear it again. */
  function spread(slot: number, factor: 0 | 1): void {
    for (let entry = movieStarts[slot] ?? 0; entry < (movieStarts[slot + 1] ?? 0); entry++) {
      const number = numbers.get(movieFeatures[entry] ?? 0);
      if (number !== undefined) row[number] = factor * (movieWeights[entry] ?? 0);
    }
  }

  return (slot, into) => {
    spread(slot, 1);
    for (let place = 0; place < slots.length; place++) {
      let sum = 0;
      const end = starts[place + 1] ?? 0;
      for (let entry = starts[place] ?? 0; entry < end; entry++) {
        sum += (row[features[entry] ?? 0] ?? 0) * (weights[entry] ?? 0);
      }
      into[place] = sum;
    }
    spread(slot, 0);
  };
}
