import type { BlendWeights } from "@/core/recommendations/blend-weights";
import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { type Dials, NEUTRAL_DIALS } from "@/core/recommendations/dials";
import type { LoadedModel } from "@/core/recommendations/learned/score-learned";
import { coldScore, type LearnedPart, learnedPart } from "@/core/recommendations/learned-part";
import { isLearnedAlone, type RecommendationMode, usesModel } from "@/core/recommendations/mode";
import type { ModelPlaces } from "@/core/recommendations/model-places";
import { catalogMemory } from "@/core/recommendations/request-memory";
import { type RuleContext, ruleFactors } from "@/core/recommendations/rules";
import type { ScoringRule } from "@/core/recommendations/scoring-rule";
import { type SimilarPart, similarPart } from "@/core/recommendations/similar-part";
import type { Opinion } from "@/core/recommendations/taste-profile";
import { todayColumns } from "@/core/recommendations/today-columns";
import type { ShareDial } from "@/core/recommendations/views";

export type ScoringInput = {
  mode: RecommendationMode;
  slots: Int32Array;
  opinions: readonly Opinion[];
  rules: readonly ScoringRule[];
  ruleContext: RuleContext;
  dials: Dials;
  /** Null while nothing was learned. */
  learned: { model: LoadedModel; places: ModelPlaces } | null;
  weights: BlendWeights;
};

/** What one unit of each part adds to a score. */
export type Scales = {
  learned: number;
  /** Of the neighbours' learned scores, for a cold movie. */
  cold: number;
  similar: number;
  /** Of similarity, for a cold movie. */
  coldSimilar: number;
  rules: number;
} & Record<ShareDial, number>;

export type Scoring = {
  slots: Int32Array;
  /** By place in `slots`; good until the next request's. */
  scores: Float64Array;
  scales: Scales;
  learned: LearnedPart | null;
  similar: SimilarPart;
};

/**
 * Scores every candidate:
 *
 *   rules:   R = Σ rule weight × value
 *   learned: L = what was learned (`score-learned.ts`)
 *   next:    N = what was learned to follow what was rated last (`score-next.ts`)
 *   similar: S = Σ opinion weight × similarity to the film it is about
 *   blend:   λ · L / max|L| + (1 − λ) · β · S / max|S| + ρ · R + dials,
 *            λ = learned · (r + h) / (r + 2h) for r ratings, 0 without a model;
 *            β = similar · n / (n + 1) for n opinions: the more somebody said, the more it counts;
 *            ρ = (1 − λ) · (1 − β), what is left, where the rules dial is neutral (`rulesWeight`).
 *
 * Dials add level × place / 100 × weight. A movie that nobody had rated has no L; it gets a part of that of its
 * neighbours on TMDB's lists, and more of S. All are sums, so every opinion, rule and dial has an exact share
 * (`explain.ts`). What is struck out is counted for the scales and nowhere else: striking takes away exactly its share.
 */
export function scoreCandidates(catalog: CatalogSnapshot, input: ScoringInput): Scoring {
  const { mode, opinions, slots } = input;
  const learned = usesModel(mode) && input.learned ? learnedPart(input.learned, input) : null;
  const usesSimilarity = mode === "blend" || mode === "similar";
  const similar = similarPart(catalog, usesSimilarity ? opinions : [], slots);
  const candidates = isLearnedAlone(mode) && learned ? learnedSlots(catalog, slots, learned) : slots;
  const scales = scalesFor(input, learned, similar);
  const scores = catalogMemory(catalog).scores.subarray(0, candidates.length);
  addParts(candidates, learned, similar, scales, scores);
  addRulesAndDials(catalog, candidates, input, scales, scores);
  return { slots: candidates, scores, scales, learned, similar };
}

/** The candidates that somebody had rated. */
function learnedSlots(catalog: CatalogSnapshot, slots: Int32Array, { places }: LearnedPart): Int32Array {
  const { learned } = catalogMemory(catalog);
  let count = 0;
  for (let place = 0; place < slots.length; place++) {
    const slot = slots[place] ?? 0;
    if (places.modelSlots[slot] === -1) continue;
    learned[count] = slot;
    count += 1;
  }
  return learned.subarray(0, count);
}

function scalesFor(
  { mode, opinions, dials, weights }: ScoringInput,
  learned: LearnedPart | null,
  similar: SimilarPart,
): Scales {
  const learnedMax = learned?.greatest ?? 0;
  const similarMax = similar.greatest;
  const steered = (unit: number) => ({
    popular: (unit * weights.popular * dials.popular) / 100,
    recent: (unit * weights.recent * dials.recent) / 100,
  });
  const none = { learned: 0, cold: 0, similar: 0, coldSimilar: 0, rules: 0, popular: 0, recent: 0 };
  if (mode === "rules") return { ...none, rules: 1 };
  if (isLearnedAlone(mode)) return { ...none, learned: 1, ...steered(learnedMax) };
  if (mode === "similar") return { ...none, similar: 1, ...steered(similarMax) };
  const ratings = opinions.reduce((count, { halfStars }) => count + (halfStars === null ? 0 : 1), 0);
  const half = weights.learnedHalfRatings;
  const lambda = learnedMax === 0 ? 0 : (weights.learned * (ratings + half)) / (ratings + 2 * half);
  const beta =
    similarMax === 0 ? 0 : (weights.similar * similar.count) / (similar.count + weights.similarHalfOpinions);
  const perSimilar = similarMax === 0 ? 0 : 1 / similarMax;
  const openness = coldOpenness(dials);
  return {
    learned: learnedMax === 0 ? 0 : lambda / learnedMax,
    cold: learnedMax === 0 ? 0 : (openness * weights.cold * lambda) / learnedMax,
    similar: (1 - lambda) * beta * perSimilar,
    coldSimilar: ((1 - lambda) * beta + openness * weights.coldSimilar * lambda) * perSimilar,
    rules: rulesWeight((1 - lambda) * (1 - beta), dials.rules),
    ...steered(1),
  };
}

/**
 * What the rules count: nothing with the dial at 0, `usual` in its neutral place, and at 100 as much as the rest
 * together; in a straight line between.
 */
function rulesWeight(usual: number, dial: number): number {
  const { rules: neutral } = NEUTRAL_DIALS;
  if (dial <= neutral) return (usual * dial) / neutral;
  return usual + ((1 - usual) * (dial - neutral)) / (100 - neutral);
}

/** How open a person is for what nobody has rated: 1 with neutral dials, more for the adventurous and the obscure. */
function coldOpenness({ adventurous, popular }: Dials): number {
  const open = 1 + (adventurous - NEUTRAL_DIALS.adventurous) / 160 - popular / 200;
  return Math.max(0, open);
}

function addParts(
  slots: Int32Array,
  learned: LearnedPart | null,
  { sums }: SimilarPart,
  scales: Scales,
  scores: Float64Array,
): void {
  const { learned: perLearned, similar: perSimilar, cold, coldSimilar } = scales;
  if (!learned) {
    for (let place = 0; place < slots.length; place++) {
      scores[place] = perSimilar * (sums[slots[place] ?? 0] ?? 0);
    }
    return;
  }
  const { modelSlots } = learned.places;
  const learnedScores = learned.scores;
  for (let place = 0; place < slots.length; place++) {
    const slot = slots[place] ?? 0;
    const modelSlot = modelSlots[slot] ?? -1;
    const alike = sums[slot] ?? 0;
    scores[place] =
      modelSlot === -1
        ? cold * coldScore(learned, slot) + coldSimilar * alike
        : perLearned * (learnedScores[modelSlot] ?? 0) + perSimilar * alike;
  }
}

/** Rules and dials, in one pass: both go by what stands in the catalogue, whoever asks. */
function addRulesAndDials(
  catalog: CatalogSnapshot,
  slots: Int32Array,
  { rules, ruleContext }: ScoringInput,
  { rules: perRule, popular, recent }: Scales,
  scores: Float64Array,
): void {
  const isSteered = popular !== 0 || recent !== 0;
  if (perRule === 0 && !isSteered) return;
  const { perPopularity, perRecency, byGenres } = ruleFactors(rules, catalog, ruleContext, perRule);
  const { popularity, popularityLevels } = catalog;
  const { ofMovies } = catalog.genreSets;
  const { recency, recentLevels } = todayColumns(catalog, ruleContext.today);
  for (let place = 0; place < slots.length; place++) {
    const slot = slots[place] ?? 0;
    let sum = (scores[place] ?? 0) + (byGenres[ofMovies[slot] ?? 0] ?? 0);
    sum += perPopularity * (popularity[slot] ?? 0) + perRecency * (recency[slot] ?? 0);
    if (isSteered) sum += popular * (popularityLevels[slot] ?? 0) + recent * (recentLevels[slot] ?? 0);
    scores[place] = sum;
  }
}
