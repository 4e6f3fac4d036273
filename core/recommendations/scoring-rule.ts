export const RULE_TYPES = ["popularity", "recency", "genre_match"] as const;
export type RuleType = (typeof RULE_TYPES)[number];

export type ScoringRule = {
  id: number;
  name: string;
  /** 0 to 1. */
  weight: number;
  ruleType: RuleType;
  isActive: boolean;
  createdAt: Date;
};
