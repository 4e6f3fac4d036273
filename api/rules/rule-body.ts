import { z } from "zod";
import { RULE_TYPES, type ScoringRule } from "@/core/recommendations/scoring-rule";

export const ruleSchema = z
  .strictObject({
    id: z.int(),
    name: z.string(),
    weight: z.number().min(0).max(1),
    rule_type: z.enum(RULE_TYPES),
    is_active: z.boolean(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: "Rule" });

export function ruleBody(rule: ScoringRule): z.input<typeof ruleSchema> {
  const { id, name, weight, ruleType, isActive, createdAt } = rule;
  return {
    id,
    name,
    weight,
    rule_type: ruleType,
    is_active: isActive,
    created_at: createdAt.toISOString(),
  };
}
