import type { FeatureVectors } from "@/core/recommendations/feature-vectors";

/**
 * Tells how alike a film is to each of a few films, by what they share (`sharedFeatures` of `similarity.ts`). The
 * features of the few are numbered from 0, so that one film is spread out over a short row and then looked up for all.
 */
export function similaritiesTo(
  { movieStarts, movieFeatures, rarities, scales }: FeatureVectors,
  slots: readonly number[],
): (slot: number, into: Float64Array) => void {
  const numbers = new Map<number, number>();
  const starts = new Int32Array(slots.length + 1);
  const features: number[] = [];
  for (const [place, slot] of slots.entries()) {
    for (let entry = movieStarts[slot] ?? 0; entry < (movieStarts[slot + 1] ?? 0); entry++) {
      const feature = movieFeatures[entry] ?? 0;
      const number = numbers.get(feature) ?? numbers.size;
      if (number === numbers.size) numbers.set(feature, number);
      features.push(number);
    }
    starts[place + 1] = features.length;
  }
  const row = new Float64Array(numbers.size);

  /** Writes what sharing each of the given film's features counts into the row; 0 times it to clear it again. */
  function spread(slot: number, factor: number): void {
    for (let entry = movieStarts[slot] ?? 0; entry < (movieStarts[slot + 1] ?? 0); entry++) {
      const feature = movieFeatures[entry] ?? 0;
      const number = numbers.get(feature);
      if (number !== undefined) row[number] = factor * (rarities[feature] ?? 0) ** 2;
    }
  }

  return (slot, into) => {
    spread(slot, scales[slot] ?? 0);
    for (let place = 0; place < slots.length; place++) {
      let sum = 0;
      const end = starts[place + 1] ?? 0;
      for (let entry = starts[place] ?? 0; entry < end; entry++) sum += row[features[entry] ?? 0] ?? 0;
      into[place] = sum * (scales[slots[place] ?? 0] ?? 0);
    }
    spread(slot, 0);
  };
}
