"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { adminContext } from "@/app/(site)/admin/admin-context";
import { areDialsChanged, changedRules, parseRulesDraft } from "@/app/(site)/admin/rules/rules-draft";
import type { CommandState } from "@/components/recommendations/training/command";
import { action } from "@/platform/http/action";
import { updateRecommenderSettings } from "@/services/recommendations/update-recommender-settings";

/** Makes a draft count for everybody. */
export async function saveRulesAction(_: CommandState, data: FormData): Promise<CommandState> {
  const saved = await action("update-scoring-rules", async () => {
    const ctx = await adminContext();
    const stored = { rules: await ctx.scoringRules(), dials: await ctx.recommenderDefaults() };
    const draft = parseRulesDraft(textsOf(data), stored);
    await updateRecommenderSettings(ctx, {
      rules: changedRules(draft, stored.rules),
      dials: areDialsChanged(draft, stored.dials) ? draft.dials : null,
    });
    return draft;
  });
  revalidatePath("/", "layout");
  if (!saved.ok) return { error: saved.error.message };
  const { audience, mode } = saved.value;
  redirect(`/admin/rules?${new URLSearchParams({ for: audience, mode })}`);
}

function textsOf(data: FormData): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of data) params.set(name, String(value));
  return params;
}
