import { candidateSlots } from "@/core/recommendations/candidates";
import { type CatalogSnapshot, dayNumber } from "@/core/recommendations/catalog-snapshot";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import type { LoadedModel } from "@/core/recommendations/learned/score-learned";
import { findModelPlaces } from "@/core/recommendations/model-places";
import { applicableRules, ruleContext } from "@/core/recommendations/rules";
import { runAtOnce } from "@/core/recommendations/run-in-slices";
import type { ScoringInput } from "@/core/recommendations/score-candidates";
import { opinionsOf, type TasteProfile } from "@/core/recommendations/taste-profile";
import { BLEND_WEIGHTS } from "@/core/recommendations/tuned-blend";
import { scoringRules } from "@/tests/factories/scoring-rules";

/** What scoring gets for a person who said this, on a day that stands still; with a model or without. */
export function scoringInput(
  catalog: CatalogSnapshot,
  said: TasteProfile,
  { model = null, ...given }: Partial<ScoringInput> & { model?: LoadedModel | null } = {},
): ScoringInput {
  const preferredGenreIds = new Set(said.preferences.preferredGenreIds);
  const today = dayNumber("2026-06-15");
  const slots = candidateSlots(catalog, said, { releasedUntilDay: null });
  return {
    mode: "blend",
    slots,
    dials: NEUTRAL_DIALS,
    opinions: opinionsOf(said),
    rules: applicableRules(scoringRules(), preferredGenreIds),
    ruleContext: ruleContext(catalog, slots, { preferredGenreIds, today }),
    learned: model && { model, places: runAtOnce(findModelPlaces(model, catalog)) },
    weights: BLEND_WEIGHTS,
    ...given,
  };
}
