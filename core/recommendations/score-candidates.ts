import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { type RuleContext, ruleShares } from "@/core/recommendations/rules";
import type { ScoringRule } from "@/core/recommendations/scoring-rule";
import { weightedSimilarities } from "@/core/recommendations/similarity";
import type { Opinion } from "@/core/recommendations/taste-profile";

/** How much similarity can count beside the rules, once there are many opinions. */
const SIMILARITY_WEIGHT_MAX = 0.75;
/** The number of opinions at which it counts half of that. */
const HALF_TRUST_OPINIONS = 1;

export const RECOMMENDATION_MODES = ["blend", "rules"] as const;
export type RecommendationMode = (typeof RECOMMENDATION_MODES)[number];

export type Scoring = {
  slots: readonly number[];
  /** By position in `slots`. */
  scores: Float64Array;
  /** What one unit of weighted similarity adds to a score. */
  similarityScale: number;
  /** What one unit of rule score adds to a score. */
  rulesScale: number;
};

export type ScoringInput = {
  mode: RecommendationMode;
  slots: readonly number[];
  opinions: readonly Opinion[];
  rules: readonly ScoringRule[];
  ruleContext: RuleContext;
};

/**
 * Scores every candidate.
 *
 *   rules: Σ rule weight × value
 *   blend: (1 − β) · rules + β · S / max|S|, where S = Σ opinion weight × similarity to the film it is about, and
 *          β = 0.75 · n / (n + 1) grows with the number n of opinions: without any, the rules decide alone.
 *
 * Both parts are sums, so every opinion and every rule has an exact share (`explain.ts`).
 * A learned model joins here as a third part (see docs/architecture.md).
 */
export function scoreCandidates(catalog: CatalogSnapshot, input: ScoringInput): Scoring {
  const { slots, rules, ruleContext } = input;
  const opinions = input.mode === "blend" ? input.opinions : [];
  const similarities = weightedSimilarities(catalog.features, catalog.ids.length, placed(catalog, opinions));
  let greatest = 0;
  for (const slot of slots) greatest = Math.max(greatest, Math.abs(similarities[slot] ?? 0));
  const beta =
    greatest === 0 ? 0 : (SIMILARITY_WEIGHT_MAX * opinions.length) / (opinions.length + HALF_TRUST_OPINIONS);
  const similarityScale = greatest === 0 ? 0 : beta / greatest;
  const rulesScale = 1 - beta;
  const scores = Float64Array.from(slots, (slot) => {
    const byRules = ruleShares(rules, catalog, slot, ruleContext).reduce((sum, { share }) => sum + share, 0);
    return rulesScale * byRules + similarityScale * (similarities[slot] ?? 0);
  });
  return { slots, scores, similarityScale, rulesScale };
}

function placed(catalog: CatalogSnapshot, opinions: readonly Opinion[]) {
  return opinions.flatMap(({ movieId, weight }) => {
    const slot = catalog.slotById.get(movieId);
    return slot === undefined ? [] : [{ slot, weight }];
  });
}
