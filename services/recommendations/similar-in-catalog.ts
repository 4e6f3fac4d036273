import type { StoredSimilarity } from "@/core/movies/similarity";
import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { sharedFeatures, sumSimilarities } from "@/core/recommendations/similarity";
import { topSlots } from "@/core/recommendations/top-slots";

const SHARED_NAMES_MAX = 3;

/** The movies most like one in the catalogue in memory, best first. Empty when it does not have that one. */
export function similarInCatalog(
  catalog: CatalogSnapshot,
  { movieId, limit, without }: { movieId: number; limit: number; without?: ReadonlySet<number> },
): StoredSimilarity[] {
  const slot = catalog.slotById.get(movieId);
  if (slot === undefined) return [];
  const { features, ids } = catalog;
  const sums = new Float64Array(ids.length);
  sumSimilarities(catalog, [{ slot, weight: 1 }], new Float64Array(features.names.length), sums);
  const others = [...eligibleSlots(catalog, slot, sums, without)];
  return topSlots(others, (other) => sums[other] ?? 0, limit).map((other) => ({
    movieId: ids[other.slot] ?? 0,
    similarity: other.score,
    shared: sharedFeatures(features, slot, other.slot)
      .slice(0, SHARED_NAMES_MAX)
      .map(({ feature }) => features.names[feature] ?? ""),
  }));
}

function* eligibleSlots(
  catalog: CatalogSnapshot,
  slot: number,
  sums: Float64Array,
  without?: ReadonlySet<number>,
): Generator<number> {
  for (let other = 0; other < sums.length; other++) {
    if (other !== slot && (sums[other] ?? 0) > 0 && !without?.has(catalog.ids[other] ?? 0)) yield other;
  }
}
