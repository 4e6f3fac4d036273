import { requireAdmin } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import type { ScoringRule } from "@/core/recommendations/scoring-rule";
import { scoringRuleUpdated } from "@/core/recommendations/scoring-rule-updated";
import type { Stores, ViewerContext } from "@/services/context";

const NAME_LENGTH_MAX = 100;

/** What is to be another about a rule. */
export type RuleChange = Partial<Pick<ScoringRule, "name" | "weight" | "isActive">>;

/**
 * An administrator changes how much a rule of the recommender counts, or whether it does.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`, `invalid_input`.
 */
export async function updateScoringRule(
  ctx: ViewerContext,
  input: { ruleId: number; change: RuleChange },
): Promise<ScoringRule> {
  requireAdmin(ctx.viewer);
  return ctx.transaction((stores) => storeRuleChange(stores, input, ctx.now()));
}

/** A rule's change within a transaction. @throws AppError `not_found`, `invalid_input`. */
export async function storeRuleChange(
  { scoringRules, outbox }: Stores,
  { ruleId, change }: { ruleId: number; change: RuleChange },
  now: Date,
): Promise<ScoringRule> {
  const rule = await scoringRules.update(ruleId, checkChange(change));
  await outbox.append([scoringRuleUpdated(ruleId, now)]);
  return rule;
}

function checkChange({ name, weight, isActive }: RuleChange): RuleChange {
  const title = name?.trim();
  if (title !== undefined && (title.length < 1 || title.length > NAME_LENGTH_MAX || title.includes("\0"))) {
    throw new AppError("invalid_input", `A rule has a name of 1 to ${NAME_LENGTH_MAX} characters.`, "name");
  }
  if (weight !== undefined && !(weight >= 0 && weight <= 1)) {
    throw new AppError("invalid_input", "A weight goes from 0 to 1.", "weight");
  }
  return {
    ...(title !== undefined && { name: title }),
    ...(weight !== undefined && { weight }),
    ...(isActive !== undefined && { isActive }),
  };
}
