import type { ScoringRule } from "@/core/recommendations/scoring-rule";

export type ScoringRuleStore = {
  /** @throws AppError `not_found`. */
  update(
    ruleId: number,
    change: Partial<Pick<ScoringRule, "name" | "weight" | "isActive">>,
  ): Promise<ScoringRule>;
};
