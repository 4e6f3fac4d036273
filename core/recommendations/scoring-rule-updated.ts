import { type DomainEvent, domainEvent } from "@/core/events/domain-event";

export type ScoringRuleUpdated = DomainEvent<"scoring_rule.updated", { ruleId: number }>;

/** An administrator changed how the recommender weighs. */
export function scoringRuleUpdated(ruleId: number, now: Date): ScoringRuleUpdated {
  return domainEvent("scoring_rule.updated", 1, `scoring_rule:${ruleId}`, now, { ruleId });
}
