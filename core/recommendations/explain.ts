import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { ruleShares } from "@/core/recommendations/rules";
import type { Scoring, ScoringInput } from "@/core/recommendations/score-candidates";
import { sharedFeatures } from "@/core/recommendations/similarity";
import type { Contribution } from "@/core/recommendations/views";

/** So many things that two films share are named. */
const SHARED_NAMES_MAX = 3;

/** Everything that moved a movie up or down, strongest first. The shares add up to its score. */
export function explain(
  catalog: CatalogSnapshot,
  input: ScoringInput,
  scoring: Scoring,
  slot: number,
): Contribution[] {
  const opinions = scoring.similarityScale === 0 ? [] : input.opinions;
  const byOpinion = opinions.flatMap(({ movieId, weight, halfStars }): Contribution[] => {
    const other = catalog.slotById.get(movieId);
    if (other === undefined || weight === 0) return [];
    const features = sharedFeatures(catalog.features, slot, other);
    if (features.length === 0) return [];
    const amount = features.reduce((sum, feature) => sum + feature.amount, 0);
    const shared = features
      .slice(0, SHARED_NAMES_MAX)
      .map(({ feature }) => catalog.features.names[feature] ?? "");
    const share = scoring.similarityScale * weight * amount;
    const title = catalog.titles[other] ?? "";
    return [
      halfStars === null
        ? { kind: "dismissed", movieId, title, shared, share }
        : { kind: "rated", movieId, title, halfStars, shared, share },
    ];
  });
  const byRule = ruleShares(input.rules, catalog, slot, input.ruleContext).map(
    ({ rule, value, share }): Contribution => ({
      kind: "rule",
      rule,
      value,
      share: share * scoring.rulesScale,
    }),
  );
  return [...byOpinion, ...byRule].sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
}
