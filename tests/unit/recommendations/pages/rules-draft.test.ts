import { describe, expect, test } from "vitest";

import { areDialsChanged, changedRules, parseRulesDraft } from "@/app/(site)/admin/rules/rules-draft";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import type { ScoringRule } from "@/core/recommendations/scoring-rule";

const rule = (id: number, weight: number): ScoringRule => ({
  id,
  name: `Rule ${id}`,
  weight,
  ruleType: "popularity",
  isActive: true,
  createdAt: new Date(0),
});
const stored = { rules: [rule(1, 0.4), rule(2, 0.3)], dials: NEUTRAL_DIALS };
const read = (query: string) => parseRulesDraft(new URLSearchParams(query), stored);

describe("a draft of the rules in an address", () => {
  test("is what is stored where it says nothing", () => {
    expect(read("")).toEqual({ ...stored, audience: "me", mode: "blend" });
  });

  test("changes only what it names", () => {
    const draft = read("weight-1=0.55&active-2=no&popular=20&for=newcomer&mode=rules");
    expect(changedRules(draft, stored.rules)).toEqual([
      { ruleId: 1, change: { weight: 0.55, isActive: true } },
      { ruleId: 2, change: { weight: 0.3, isActive: false } },
    ]);
    expect(draft.dials).toEqual({ ...NEUTRAL_DIALS, popular: 20 });
    expect(areDialsChanged(draft, stored.dials)).toBe(true);
    expect(draft).toMatchObject({ audience: "newcomer", mode: "rules" });
  });

  test.each(["weight-1=1.5", "weight-1=-1", "weight-1=", "weight-9=0.1", "active-1=maybe", "popular=900"])(
    "leaves out what makes no sense: %s",
    (query) => {
      const draft = read(query);
      expect(changedRules(draft, stored.rules)).toEqual([]);
      expect(areDialsChanged(draft, stored.dials)).toBe(false);
    },
  );

  test.each(["0", "1", "0.05", "1.0", "1.00"])("takes the weight %s", (weight) => {
    expect(read(`weight-1=${weight}`).rules[0]?.weight).toBe(Number(weight));
  });
});
