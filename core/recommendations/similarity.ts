import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { FeatureVectors } from "@/core/recommendations/feature-vectors";
import type { NeighbourLists } from "@/core/recommendations/neighbour-lists";

/** What being first on TMDB's list of the other counts: about as much as the same director. */
export const LISTED_SIMILARITY = 0.1;

/** Something a film has in common with another, and how much of their similarity it makes. */
export type SharedFeature = { feature: number; amount: number };

/** What two films share, strongest first; the amounts add up to the similarity of their features. */
export function sharedFeatures(vectors: FeatureVectors, slot: number, other: number): SharedFeature[] {
  const { movieStarts, movieFeatures, rarities, scales } = vectors;
  const scale = (scales[slot] ?? 0) * (scales[other] ?? 0);
  const shared: SharedFeature[] = [];
  let a = movieStarts[slot] ?? 0;
  let b = movieStarts[other] ?? 0;
  const endA = movieStarts[slot + 1] ?? a;
  const endB = movieStarts[other + 1] ?? b;
  while (a < endA && b < endB) {
    const feature = movieFeatures[a] ?? 0;
    const difference = feature - (movieFeatures[b] ?? 0);
    if (difference === 0) shared.push({ feature, amount: scale * (rarities[feature] ?? 0) ** 2 });
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return shared.sort((first, second) => second.amount - first.amount);
}

/** How alike two films are: the damped cosine of their features (0 to 1) and what TMDB's lists say of them. */
export function similarity(
  { features, neighbours }: Pick<CatalogSnapshot, "features" | "neighbours">,
  slot: number,
  other: number,
): number {
  const shared = sharedFeatures(features, slot, other);
  const sum = shared.reduce((total, { amount }) => total + amount, 0);
  return sum + LISTED_SIMILARITY * listedWeight(neighbours, slot, other);
}

/** What the lists of the one say of the other. */
function listedWeight({ starts, slots, weights }: NeighbourLists, slot: number, other: number): number {
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
 * sums[slot] = Σ weight · similarity to each of the given films, for every film of the catalogue at once: the weighted
 * vectors are added up first, so the cost does not grow with the number of films given times the catalogue. Genres, which
 * most films share, are added up by combination. `base` is added, if it is given. `profile` has a place for each feature; it is 0 everywhere, and left so.
 */
export function sumSimilarities(
  { features, genreSets, neighbours }: Pick<CatalogSnapshot, "features" | "genreSets" | "neighbours">,
  weightedSlots: readonly WeightedSlot[],
  profile: Float64Array,
  sums: Float64Array,
  base: Float64Array | null = null,
): void {
  sums.fill(0);
  const touched: number[] = [];
  for (const { slot, weight } of weightedSlots) addFeatures(features, slot, weight, profile, touched);
  const byGenres = new Float64Array(genreSets.features.length);
  for (let set = 0; set < byGenres.length; set++) {
    let sum = 0;
    for (const feature of genreSets.features[set] ?? []) sum += amountOf(features, profile, feature);
    byGenres[set] = sum;
  }
  for (const genre of genreSets.genres) profile[genre] = 0;
  for (const feature of touched) {
    addMovies(features, feature, profile, sums);
    profile[feature] = 0;
  }
  const { scales } = features;
  const { ofMovies } = genreSets;
  for (let slot = 0; slot < sums.length; slot++) {
    const sum = (scales[slot] ?? 0) * ((sums[slot] ?? 0) + (byGenres[ofMovies[slot] ?? 0] ?? 0));
    sums[slot] = base ? sum + (base[slot] ?? 0) : sum;
  }
  for (const { slot, weight } of weightedSlots) addListed(neighbours, slot, weight, sums);
}

/** profile[feature] += weight · scale of the film: rarities come last, as they are the same for all films. */
function addFeatures(
  { movieStarts, movieFeatures, scales }: FeatureVectors,
  slot: number,
  weight: number,
  profile: Float64Array,
  touched: number[],
): void {
  const amount = weight * (scales[slot] ?? 0);
  const end = movieStarts[slot + 1] ?? 0;
  for (let entry = movieStarts[slot] ?? 0; entry < end; entry++) {
    const feature = movieFeatures[entry] ?? 0;
    const before = profile[feature] ?? 0;
    if (before === 0) touched.push(feature);
    profile[feature] = before + amount;
  }
}

/** What having a feature of the profile adds to a film, before its scale. */
function amountOf({ rarities }: FeatureVectors, profile: Float64Array, feature: number): number {
  return (profile[feature] ?? 0) * (rarities[feature] ?? 0) ** 2;
}

function addMovies(
  features: FeatureVectors,
  feature: number,
  profile: Float64Array,
  sums: Float64Array,
): void {
  const { featureStarts, featureMovies } = features;
  const amount = amountOf(features, profile, feature);
  const end = amount === 0 ? 0 : (featureStarts[feature + 1] ?? 0);
  for (let entry = featureStarts[feature] ?? 0; entry < end; entry++) {
    const slot = featureMovies[entry] ?? 0;
    sums[slot] = (sums[slot] ?? 0) + amount;
  }
}

function addListed(
  { starts, slots, weights }: NeighbourLists,
  slot: number,
  weight: number,
  sums: Float64Array,
): void {
  const end = starts[slot + 1] ?? 0;
  for (let entry = starts[slot] ?? 0; entry < end; entry++) {
    const other = slots[entry] ?? 0;
    sums[other] = (sums[other] ?? 0) + weight * LISTED_SIMILARITY * (weights[entry] ?? 0);
  }
}
