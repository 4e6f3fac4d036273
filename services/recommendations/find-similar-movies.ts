import type { SimilarMovie } from "@/core/movies/views";
import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { sharedFeatures, sumSimilarities } from "@/core/recommendations/similarity";
import { topSlots } from "@/core/recommendations/top-slots";
import type { RecommendationContext } from "@/services/context";

const SHARED_NAMES_MAX = 3;

/** The movies most like one, with what they share. Empty when the catalogue in memory does not have it yet. */
export async function findSimilarMovies(
  ctx: RecommendationContext,
  request: { movieId: number; limit: number; without?: ReadonlySet<number> },
): Promise<SimilarMovie[]> {
  const catalog = await ctx.catalogSnapshot();
  const slot = catalog.slotById.get(request.movieId);
  if (slot === undefined) return [];
  const sums = new Float64Array(catalog.ids.length);
  sumSimilarities(catalog, [{ slot, weight: 1 }], new Float64Array(catalog.features.names.length), sums);
  const others = [...eligibleSlots(catalog, slot, sums, request.without)];
  const similar = topSlots(others, (other) => sums[other] ?? 0, request.limit);
  const cards = await ctx.listCards(similar.map((other) => catalog.ids[other.slot] ?? 0));
  return cards.map((card) => {
    const features = sharedFeatures(catalog.features, slot, catalog.slotById.get(card.id) ?? slot);
    const shared = features
      .slice(0, SHARED_NAMES_MAX)
      .map(({ feature }) => catalog.features.names[feature] ?? "");
    return { ...card, shared };
  });
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
