import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { catalogMemory } from "@/core/recommendations/request-memory";
import { sumSimilarities, type WeightedSlot } from "@/core/recommendations/similarity";
import type { Opinion } from "@/core/recommendations/taste-profile";
import { topPlaces } from "@/core/recommendations/top-slots";

/** Only so many opinions, the strongest and newest, speak for what is like their films. */
export const SIMILAR_OPINIONS_MAX = 60;

/** What is like the films that a person has an opinion of. */
export type SimilarPart = {
  /** By slot of the catalogue: Σ weight · similarity, of the opinions that count. Good until the next request's. */
  sums: Float64Array;
  /** The most of any candidate, up or down, as if nothing were struck: what scales rest on. */
  greatest: number;
  /** The opinions that count, of films that the catalogue has, by their place among all. */
  opinions: readonly (WeightedSlot & { place: number })[];
  /** So many opinions there are, struck ones and dismissals too. */
  count: number;
};

/** `slots` are the candidates. */
export function similarPart(
  catalog: CatalogSnapshot,
  opinions: readonly Opinion[],
  slots: Int32Array,
): SimilarPart {
  const strengths = new Float64Array(opinions.length);
  for (let place = 0; place < opinions.length; place++) {
    strengths[place] = Math.abs(opinions[place]?.weight ?? 0);
  }
  const strongest = topPlaces(strengths, SIMILAR_OPINIONS_MAX).flatMap((place) => {
    const { movieId = 0, weight = 0, isStruck = false } = opinions[place] ?? {};
    const slot = catalog.slotById.get(movieId);
    return slot === undefined || weight === 0 ? [] : [{ place, slot, weight, isStruck }];
  });
  const struck = strongest.filter(({ isStruck }) => isStruck);
  const counted = struck.length > 0 ? strongest.filter(({ isStruck }) => !isStruck) : strongest;
  const { profile, similar: sums, unstruckSimilar: unstruck } = catalogMemory(catalog);
  sumSimilarities(catalog, counted, profile, sums);
  const part = { sums, opinions: counted, count: opinions.length };
  if (struck.length === 0) return { ...part, greatest: greatestOf(slots, sums) };
  sumSimilarities(catalog, struck, profile, unstruck, sums);
  return { ...part, greatest: greatestOf(slots, unstruck) };
}

function greatestOf(slots: Int32Array, sums: Float64Array): number {
  let most = 0;
  for (let place = 0; place < slots.length; place++) {
    const value = Math.abs(sums[slots[place] ?? 0] ?? 0);
    if (value > most) most = value;
  }
  return most;
}
