import type { BlendWeights } from "@/core/recommendations/blend-weights";
import { candidateSlots } from "@/core/recommendations/candidates";
import { type CatalogSnapshot, dayOf } from "@/core/recommendations/catalog-snapshot";
import type { Dials } from "@/core/recommendations/dials";
import { explain } from "@/core/recommendations/explain";
import type { ServedModel } from "@/core/recommendations/learned/served-model";
import { isLearnedAlone, type RecommendationMode, usesModel } from "@/core/recommendations/mode";
import { modelPlaces } from "@/core/recommendations/model-places";
import { predictFor } from "@/core/recommendations/predict-for";
import { rank } from "@/core/recommendations/rank";
import { reasonInWords } from "@/core/recommendations/reason";
import type { RecommendationFilter } from "@/core/recommendations/recommendation-filter";
import { applicableRules, ruleContext } from "@/core/recommendations/rules";
import { type ScoringInput, scoreCandidates } from "@/core/recommendations/score-candidates";
import type { ScoringRule } from "@/core/recommendations/scoring-rule";
import { opinionsOf, type TasteProfile } from "@/core/recommendations/taste-profile";
import { BLEND_WEIGHTS } from "@/core/recommendations/tuned-blend";
import type { Recommendation, RecommendationList } from "@/core/recommendations/views";
import type { RecommendationContext } from "@/services/context";

export type RecommendationRequest = {
  /** Null for somebody unknown. */
  userId: number | null;
  limit: number;
  /** `blend` unless another is asked for. */
  mode?: RecommendationMode;
  /** The administrators' defaults unless given. */
  dials?: Dials;
  filter?: RecommendationFilter;
  /** Instead of the stored ones: an administrator tries them out. */
  rules?: readonly ScoringRule[];
  /** Instead of the tuned ones: `npm run recs:tune` tries them out. */
  weights?: BlendWeights;
};

/**
 * Recommends movies to a person (or to somebody unknown): candidates, scores, ranking, explanation, predicted stars.
 * Nothing is cached: what they say changes the very next answer.
 */
export async function recommendMovies(
  ctx: RecommendationContext,
  request: RecommendationRequest,
): Promise<RecommendationList> {
  const [catalog, model, taste, rules, dials] = await Promise.all([
    ctx.catalogSnapshot(),
    ctx.learnedModel(),
    ctx.tasteProfile(request.userId),
    request.rules ?? ctx.scoringRules(),
    request.dials ?? ctx.recommenderDefaults(),
  ]);
  const mode = servedMode(request.mode ?? "blend", model, taste);
  const today = dayOf(ctx.now());
  const places = model && usesModel(mode) ? await modelPlaces(model, catalog, ctx.otherWork) : null;
  const learned = model && places ? { model, places } : null;
  const { filter, weights = BLEND_WEIGHTS } = request;
  const input = scoringInput(catalog, taste, { mode, dials, rules, learned, today, filter, weights });
  // Everything up to the cards happens in one go: the parts of a scoring are gone with the next request's.
  const chosen = chooseMovies(catalog, taste, input, { limit: request.limit, model });
  const cards = await ctx.listCards(chosen.map(({ movieId }) => movieId));
  const cardById = new Map(cards.map((card) => [card.id, card]));
  const recommendations = chosen.flatMap(({ movieId, ...recommendation }) => {
    const movie = cardById.get(movieId);
    return movie ? [{ movie, ...recommendation }] : [];
  });
  return { recommendations, mode, dials, modelId: learned?.model.modelId ?? null };
}

/** Without a model, or without a word of the person, the parts that rest on them have nothing to say. */
function servedMode(
  asked: RecommendationMode,
  model: ServedModel | null,
  { ratings, dismissedIds }: TasteProfile,
): RecommendationMode {
  if (isLearnedAlone(asked) && model === null) return "blend";
  if (asked === "next" && ratings.length === 0) return "blend";
  if (asked === "similar" && ratings.length + dismissedIds.length === 0) return "blend";
  return asked;
}

type Settings = Pick<ScoringInput, "mode" | "dials" | "rules" | "learned" | "weights"> & {
  today: number;
  filter: RecommendationFilter | undefined;
};

function scoringInput(
  catalog: CatalogSnapshot,
  taste: TasteProfile,
  { mode, dials, rules, learned, today, filter, weights }: Settings,
): ScoringInput {
  const preferredGenreIds = new Set(taste.preferences.preferredGenreIds);
  // The rules alone are a contract of their own and know nothing of films that are still to come.
  const slots = candidateSlots(catalog, taste, { releasedUntilDay: mode === "rules" ? null : today, filter });
  return {
    mode,
    slots,
    dials,
    opinions: opinionsOf(taste),
    rules: applicableRules(rules, preferredGenreIds),
    ruleContext: ruleContext(catalog, slots, { preferredGenreIds, today }),
    learned,
    weights,
  };
}

type Chosen = Omit<Recommendation, "movie"> & { movieId: number };

function chooseMovies(
  catalog: CatalogSnapshot,
  taste: TasteProfile,
  input: ScoringInput,
  { limit, model }: { limit: number; model: ServedModel | null },
): Chosen[] {
  const scoring = scoreCandidates(catalog, input);
  const ranked = rank(catalog, scoring, { limit, ...input });
  const explained = explain(
    catalog,
    input,
    scoring,
    ranked.map(({ slot }) => slot),
  );
  const predict = predictFor(model, taste.ratings, scoring.learned?.person);
  return ranked.map(({ slot, score }, row) => {
    const movieId = catalog.ids[slot] ?? 0;
    const contributions = explained[row] ?? [];
    const reason = reasonInWords(contributions, taste.preferences.ratingScale);
    const rounded = Math.round(score * 1e4) / 1e4;
    return { movieId, score: rounded, exactScore: score, reason, contributions, predicted: predict(movieId) };
  });
}
