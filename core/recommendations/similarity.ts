import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { FeatureVectors } from "@/core/recommendations/feature-vectors";
import type { NeighbourLists } from "@/core/recommendations/neighbour-lists";

/** What being first on TMDB's list of the other counts: about as much as the same director. */
export const LISTED_SIMILARITY = 0.1;

/** Something a film has in common with another, and how much of their similarity it makes. */
export type SharedFeature = { feature: number; amount: number };

/** What two films share, strongest first; the amounts add up to the similarity of their features. */
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

/** How alike two films are: the damped cosine of their features (0 to 1) and what TMDB's lists say of them. */
export function similarity(catalog: SimilarityColumns, slot: number, other: number): number {
  const { movieStarts, movieFeatures, movieWeights } = catalog.features;
  let a = movieStarts[slot] ?? 0;
  let b = movieStarts[other] ?? 0;
  const endA = movieStarts[slot + 1] ?? a;
  const endB = movieStarts[other + 1] ?? b;
  let sum = 0;
  while (a < endA && b < endB) {
    const difference = (movieFeatures[a] ?? 0) - (movieFeatures[b] ?? 0);
    if (difference === 0) sum += (movieWeights[a] ?? 0) * (movieWeights[b] ?? 0);
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return sum + LISTED_SIMILARITY * listedWeight(catalog.neighbours, slot, other);
}

type SimilarityColumns = Pick<CatalogSnapshot, "features" | "neighbours">;

/** What the lists of the one say of the other. */
export function listedWeight(
  { starts, slots, weights }: NeighbourLists,
  slot: number,
  other: number,
): number {
  let sum = 0;
  const end = starts[slot + 1] ?? 0;
  for (let entry = starts[slot] ?? 0; entry < end; entry++) {
    if (slots[entry] === other) sum += weights[entry] ?? 0;
  }
  return sum;
}

/** A film and how much it speaks for those that are like it. */
export type WeightedSlot = { slot: number; weight: number };

/**
 * sums[slot] += Σ weight · similarity to each of the given films, for every film of the catalogue at once: the weighted
 * vectors are added up first, so the cost does not grow with the number of films given times the catalogue.
 * `profile` has a place for each feature; it is 0 everywhere, and left so.
 */
export function addSimilarities(
  { features, neighbours }: SimilarityColumns,
  weightedSlots: readonly WeightedSlot[],
  profile: Float64Array,
  sums: Float64Array,
): void {
  const touched: number[] = [];
  for (const { slot, weight } of weightedSlots) {
    addFeatures(features, slot, weight, profile, touched);
    const end = neighbours.starts[slot + 1] ?? 0;
    for (let entry = neighbours.starts[slot] ?? 0; entry < end; entry++) {
      const other = neighbours.slots[entry] ?? 0;
      sums[other] = (sums[other] ?? 0) + weight * LISTED_SIMILARITY * (neighbours.weights[entry] ?? 0);
    }
  }
  for (const feature of touched) {
    const amount = profile[feature] ?? 0;
    profile[feature] = 0;
    if (amount !== 0) addMovies(features, feature, amount, sums);
  }
}

function addFeatures(
  { movieStarts, movieFeatures, movieWeights }: FeatureVectors,
  slot: number,
  weight: number,
  profile: Float64Array,
  touched: number[],
): void {
  const end = movieStarts[slot + 1] ?? 0;
  for (let entry = movieStarts[slot] ?? 0; entry < end; entry++) {
    const feature = movieFeatures[entry] ?? 0;
    const before = profile[feature] ?? 0;
    if (before === 0) touched.push(feature);
    profile[feature] = before + weight * (movieWeights[entry] ?? 0);
  }
}

function addMovies(
  { featureStarts, featureMovies, featureWeights }: FeatureVectors,
  feature: number,
  amount: number,
  sums: Float64Array,
): void {
  const end = featureStarts[feature + 1] ?? 0;
  for (let entry = featureStarts[feature] ?? 0; entry < end; entry++) {
    const slot = featureMovies[entry] ?? 0;
    sums[slot] = (sums[slot] ?? 0) + amount * (featureWeights[entry] ?? 0);
  }
}
