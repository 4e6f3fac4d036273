import type { FeatureVectors } from "@/core/recommendations/catalog-snapshot";

/** Something a film has in common with another, and how much of their similarity it makes. */
export type SharedFeature = { feature: number; amount: number };

/** What two films share, strongest first; the amounts add up to their similarity. */
export function sharedFeatures(vectors: FeatureVectors, slot: number, other: number): SharedFeature[] {
  const { movieStarts, movieFeatures, movieWeights } = vectors;
  const shared: SharedFeature[] = [];
  let a = movieStarts[slot] ?? 0;
  let b = movieStarts[other] ?? 0;
  const endA = movieStarts[slot + 1] ?? a;
  const endB = movieStarts[other + 1] ?? b;
  while (a < endA && b < endB) {
    const difference = (movieFeatures[a] ?? 0) - (movieFeatures[b] ?? 0);
    if (difference === 0) {
      shared.push({
        feature: movieFeatures[a] ?? 0,
        amount: (movieWeights[a] ?? 0) * (movieWeights[b] ?? 0),
      });
    }
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return shared.sort((first, second) => second.amount - first.amount);
}

/** The damped cosine of two films, 0 to 1. */
export function similarity(vectors: FeatureVectors, slot: number, other: number): number {
  return sharedFeatures(vectors, slot, other).reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * Σ weight · similarity to each of the given films, for every film of the catalogue at once: the weighted vectors are
 * added up first, so the cost does not grow with the number of films given times the catalogue.
 */
export function weightedSimilarities(
  vectors: FeatureVectors,
  movieCount: number,
  weightedSlots: Iterable<{ slot: number; weight: number }>,
): Float64Array {
  const { movieStarts, movieFeatures, movieWeights, featureStarts, featureMovies, featureWeights } = vectors;
  const profile = new Map<number, number>();
  for (const { slot, weight } of weightedSlots) {
    for (let entry = movieStarts[slot] ?? 0; entry < (movieStarts[slot + 1] ?? 0); entry++) {
      const feature = movieFeatures[entry] ?? 0;
      profile.set(feature, (profile.get(feature) ?? 0) + weight * (movieWeights[entry] ?? 0));
    }
  }
  const sums = new Float64Array(movieCount);
  for (const [feature, weight] of profile) {
    for (let entry = featureStarts[feature] ?? 0; entry < (featureStarts[feature + 1] ?? 0); entry++) {
      const slot = featureMovies[entry] ?? 0;
      sums[slot] = (sums[slot] ?? 0) + weight * (featureWeights[entry] ?? 0);
    }
  }
  return sums;
}
