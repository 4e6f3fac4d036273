import type { RuleType, ScoringRule } from "@/core/recommendations/scoring-rule";

/** The three rules that every installation starts with, or with other weights; a weight of null is a rule switched off. */
export function scoringRules(weights: Partial<Record<RuleType, number | null>> = {}): ScoringRule[] {
  const all: [RuleType, number | null][] = Object.entries({
    popularity: 0.4,
    recency: 0.3,
    genre_match: 0.3,
    ...weights,
  }) as [RuleType, number | null][];
  return all.map(([ruleType, weight], index) => ({
    id: index + 1,
    name: ruleType,
    weight: weight ?? 0.3,
    ruleType,
    isActive: weight !== null,
    createdAt: new Date(0),
  }));
}
