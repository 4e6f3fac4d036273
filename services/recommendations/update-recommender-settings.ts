import { requireAdmin } from "@/core/accounts/viewer";
import type { Dials } from "@/core/recommendations/dials";
import type { ViewerContext } from "@/services/context";
import { storeDefaultDials } from "@/services/recommendations/update-default-dials";
import { type RuleChange, storeRuleChange } from "@/services/recommendations/update-scoring-rule";

/**
 * An administrator changes several rules and the usual dials (null leaves them): all of it, or nothing.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`, `invalid_input`.
 */
export async function updateRecommenderSettings(
  ctx: ViewerContext,
  { rules, dials }: { rules: readonly { ruleId: number; change: RuleChange }[]; dials: Dials | null },
): Promise<void> {
  requireAdmin(ctx.viewer);
  await ctx.transaction(async (stores) => {
    for (const rule of rules) await storeRuleChange(stores, rule, ctx.now());
    if (dials) await storeDefaultDials(stores, dials, ctx.now());
  });
}
