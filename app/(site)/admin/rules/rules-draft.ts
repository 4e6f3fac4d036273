import { parseDials } from "@/app/(site)/recommendations/steering";
import { DIAL_NAMES, type Dials } from "@/core/recommendations/dials";
import { RECOMMENDATION_MODES, type RecommendationMode } from "@/core/recommendations/mode";
import type { ScoringRule } from "@/core/recommendations/scoring-rule";

/** Whose list shows what a draft does: the administrator's own, or that of somebody who has said nothing. */
export const AUDIENCES = ["me", "newcomer"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Rules and usual dials as they might be, and the list on which they are tried out. */
export type RulesDraft = {
  rules: ScoringRule[];
  dials: Dials;
  audience: Audience;
  mode: RecommendationMode;
};

/**
 * Reads `weight-1=0.5 active-1=no popular=20 … for=newcomer mode=rules`. What is not said, or wrongly, stays as it is
 * stored.
 */
export function parseRulesDraft(
  params: URLSearchParams,
  stored: { rules: readonly ScoringRule[]; dials: Dials },
): RulesDraft {
  return {
    rules: stored.rules.map((rule) => ({
      ...rule,
      weight: weightIn(params.get(`weight-${rule.id}`)) ?? rule.weight,
      isActive: activeIn(params.get(`active-${rule.id}`)) ?? rule.isActive,
    })),
    dials: parseDials(params, stored.dials),
    audience: AUDIENCES.find((audience) => audience === params.get("for")) ?? "me",
    mode: RECOMMENDATION_MODES.find((mode) => mode === params.get("mode")) ?? "blend",
  };
}

/** The rules of a draft that differ from the stored ones, each with what is new of it. */
export function changedRules(draft: RulesDraft, stored: readonly ScoringRule[]) {
  return draft.rules.flatMap(({ id, weight, isActive }) => {
    const before = stored.find((rule) => rule.id === id);
    if (!before || (before.weight === weight && before.isActive === isActive)) return [];
    return [{ ruleId: id, change: { weight, isActive } }];
  });
}

export function areDialsChanged(draft: RulesDraft, stored: Dials): boolean {
  return DIAL_NAMES.some((name) => draft.dials[name] !== stored[name]);
}

function weightIn(text: string | null): number | null {
  const weight = /^(0|1|0?\.\d{1,3}|1\.0{1,3})$/.test(text ?? "") ? Number(text) : null;
  return weight !== null && weight <= 1 ? weight : null;
}

function activeIn(text: string | null): boolean | null {
  return text === "yes" ? true : text === "no" ? false : null;
}
