import { areDialsChanged, changedRules, parseRulesDraft } from "@/app/(site)/admin/rules/rules-draft";
import { getApp } from "@/platform/compose";
import { recommendMovies } from "@/services/recommendations/recommend-movies";

const SHOWN = 12;
/** So far down a film is looked for that the draft brings up. */
const COMPARED = 100;

/** The rules as an address drafts them, and the list that they would make beside the one that people have now. */
export async function loadRules(params: URLSearchParams, viewerId: number) {
  const { context } = getApp();
  const [rules, dials] = await Promise.all([context.scoringRules(), context.recommenderDefaults()]);
  const draft = parseRulesDraft(params, { rules, dials });
  const request = { userId: draft.audience === "me" ? viewerId : null, mode: draft.mode };
  const [now, then] = await Promise.all([
    recommendMovies(context, { ...request, limit: COMPARED, rules, dials }),
    recommendMovies(context, { ...request, limit: SHOWN, rules: draft.rules, dials: draft.dials }),
  ]);
  return {
    draft,
    preview: then.recommendations,
    before: now.recommendations.map(({ movie }) => movie.id),
    unsaved: unsavedWords(changedRules(draft, rules).length, areDialsChanged(draft, dials)),
  };
}

function unsavedWords(ruleCount: number, areDials: boolean): string | null {
  const parts = [
    ruleCount > 0 && (ruleCount === 1 ? "one rule" : `${ruleCount} rules`),
    areDials && "the usual dials",
  ].filter(Boolean);
  return parts.length > 0 ? `Not saved yet: ${parts.join(" and ")}.` : null;
}
