import type { BlendWeights } from "@/core/recommendations/blend-weights";
import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { Dials } from "@/core/recommendations/dials";
import { diversify } from "@/core/recommendations/diversify";
import { DIALS_OF_MODE, type RecommendationMode } from "@/core/recommendations/mode";
import type { Scoring } from "@/core/recommendations/score-candidates";
import { type RankedSlot, topPlaces } from "@/core/recommendations/top-slots";

/** A list is chosen among so many times its length. */
const POOL = 3;
const POOL_MIN = 60;

/** The best `limit` candidates, best first; where the dials ask for it, not too much of the same. */
export function rank(
  catalog: CatalogSnapshot,
  scoring: Scoring,
  options: { limit: number; mode: RecommendationMode; dials: Dials; weights: BlendWeights },
): RankedSlot[] {
  const { slots, scores } = scoring;
  const best = (limit: number) =>
    topPlaces(scores, limit).map((place) => ({ slot: slots[place] ?? 0, score: scores[place] ?? 0 }));
  const isSteered = DIALS_OF_MODE[options.mode].includes("adventurous");
  const diversity = isSteered ? (options.weights.diversity * options.dials.adventurous) / 100 : 0;
  if (diversity === 0) return best(options.limit);
  const pool = best(Math.max(POOL_MIN, options.limit * POOL));
  return diversify(catalog, scoring, pool, { limit: options.limit, diversity });
}
