import { candidateSlots } from "@/core/recommendations/candidates";
import { type CatalogSnapshot, dayOf } from "@/core/recommendations/catalog-snapshot";
import { explain } from "@/core/recommendations/explain";
import { rank } from "@/core/recommendations/rank";
import { reasonInWords } from "@/core/recommendations/reason";
import { applicableRules } from "@/core/recommendations/rules";
import {
  type RecommendationMode,
  type ScoringInput,
  scoreCandidates,
} from "@/core/recommendations/score-candidates";
import type { ScoringRule } from "@/core/recommendations/scoring-rule";
import { opinionsOf, type TasteProfile } from "@/core/recommendations/taste-profile";
import type { Recommendation } from "@/core/recommendations/views";
import type { RecommendationContext } from "@/services/context";

/**
 * Recommends movies to a person (or to somebody unknown, null): candidates, scores, ranking, explanation. Nothing is
 * cached: what they say changes the very next answer.
 */
export async function recommendMovies(
  ctx: RecommendationContext,
  request: { userId: number | null; limit: number; mode?: RecommendationMode },
): Promise<Recommendation[]> {
  const [catalog, taste, rules] = await Promise.all([
    ctx.catalogSnapshot(),
    ctx.tasteProfile(request.userId),
    ctx.scoringRules(),
  ]);
  const input = scoringInput(catalog, taste, rules, request.mode ?? "blend", dayOf(ctx.now()));
  const scoring = scoreCandidates(catalog, input);
  const ranked = rank(scoring, request.limit);
  const cards = await ctx.listCards(ranked.map(({ slot }) => catalog.ids[slot] ?? 0));
  const cardById = new Map(cards.map((card) => [card.id, card]));
  return ranked.flatMap(({ slot, score }) => {
    const movie = cardById.get(catalog.ids[slot] ?? 0);
    if (!movie) return [];
    const contributions = explain(catalog, input, scoring, slot);
    const reason = reasonInWords(contributions, taste.preferences.ratingScale);
    return [{ movie, score: Math.round(score * 1e4) / 1e4, reason, contributions }];
  });
}

function scoringInput(
  catalog: CatalogSnapshot,
  taste: TasteProfile,
  rules: readonly ScoringRule[],
  mode: RecommendationMode,
  today: number,
): ScoringInput {
  // The rules alone are a contract of their own and know nothing of films that are still to come.
  const slots = candidateSlots(catalog, taste, { releasedUntilDay: mode === "rules" ? null : today });
  const preferredGenreIds = new Set(taste.preferences.preferredGenreIds);
  let maxPopularity = 0;
  for (const slot of slots) maxPopularity = Math.max(maxPopularity, catalog.popularity[slot] ?? 0);
  return {
    mode,
    slots,
    opinions: opinionsOf(taste),
    rules: applicableRules(rules, preferredGenreIds),
    ruleContext: { maxPopularity, today, preferredGenreIds },
  };
}
