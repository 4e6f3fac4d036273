import { eq } from "drizzle-orm";
import { AppError } from "@/core/app-error";
import type { Executor } from "@/db/client";
import { scoringRules } from "@/db/schema";
import type { ScoringRuleStore } from "@/services/ports/scoring-rule-store";

export function scoringRuleStoreOn(tx: Executor): ScoringRuleStore {
  return {
    async update(ruleId, change) {
      const isRule = eq(scoringRules.id, ruleId);
      const changes = Object.values(change).some((value) => value !== undefined);
      const [rule] = changes
        ? await tx.update(scoringRules).set(change).where(isRule).returning()
        : await tx.select().from(scoringRules).where(isRule);
      if (!rule) throw new AppError("not_found", "rule not found");
      return rule;
    },
  };
}
