import type { BlendWeights } from "@/core/recommendations/blend-weights";
import { scoreNextRated } from "@/core/recommendations/learned/next/score-next";
import type { RatedSlots } from "@/core/recommendations/learned/rated-slots";
import {
  type LearnedInputs,
  type LoadedModel,
  scoreRated,
} from "@/core/recommendations/learned/score-learned";
import { addRow, type SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import type { PersonResiduals } from "@/core/recommendations/learned/stars/predict-stars";
import type { RecommendationMode } from "@/core/recommendations/mode";
import type { ModelPlaces } from "@/core/recommendations/model-places";
import { modelMemory } from "@/core/recommendations/request-memory";
import type { Opinion } from "@/core/recommendations/taste-profile";

/** What was learned, for one person; its columns are good until the next request's. */
export type LearnedPart = {
  model: LoadedModel;
  places: ModelPlaces;
  /** By slot of the model: of the ratings that count, the prior, and dismissals. */
  scores: Float64Array;
  /** The most of any candidate, up or down, as if nothing were struck or dismissed: what scales rest on. */
  greatest: number;
  /** A struck rating's value is 0. */
  inputs: readonly LearnedInputs[];
  /** By slot of the model. They only lower: of these rows of `weights`, only what is above 0 counts, times `dismissal`. */
  dismissed: readonly number[];
  dismissal: number;
  priorScale: number;
  person: PersonResiduals;
};

type LearnedQuestion = {
  mode: RecommendationMode;
  opinions: readonly Opinion[];
  weights: Pick<BlendWeights, "dismissal">;
  slots: Int32Array;
};

/** Scores every movie of the model; `slots` are the candidates in the catalogue. */
export function learnedPart(
  { model, places }: Pick<LearnedPart, "model" | "places">,
  { mode, opinions, weights, slots }: LearnedQuestion,
): LearnedPart {
  const { rated, struck, dismissed } = inModel(model, opinions);
  const score = mode === "next" ? scoreNextRated : scoreRated;
  const { scores, inputs, priorScale, person, unit } = score(model, rated, modelMemory(model));
  // What a dismissal takes, where the five stars of a rating give 1.
  const dismissal = weights.dismissal * unit;
  const greatest = greatestOf(slots, places.modelSlots, scores);
  if (struck.size > 0) strike(inputs, struck, scores);
  for (const slot of dismissed) addPositive(model.weights, slot, -dismissal, scores);
  return { model, places, scores, greatest, inputs, dismissed, dismissal, priorScale, person };
}

/** The opinions by slot of the model: what was rated, which of those are struck, and what was dismissed. */
function inModel(model: LoadedModel, opinions: readonly Opinion[]) {
  const slots = new Int32Array(opinions.length);
  const stars = new Float64Array(opinions.length);
  const struck = new Set<number>();
  const dismissed: number[] = [];
  let ratings = 0;
  let count = 0;
  for (const { movieId, halfStars, isStruck } of opinions) {
    if (halfStars !== null) ratings += 1;
    const slot = model.slotById.get(movieId);
    if (slot === undefined) continue;
    if (halfStars === null) {
      dismissed.push(slot);
      continue;
    }
    if (isStruck) struck.add(slot);
    slots[count] = slot;
    stars[count] = halfStars / 2;
    count += 1;
  }
  const rated: RatedSlots = { slots: slots.subarray(0, count), stars: stars.subarray(0, count), ratings };
  return { rated, struck, dismissed };
}

/** Takes what the struck ratings add out of the scores, and their values. */
function strike(inputs: readonly LearnedInputs[], struck: ReadonlySet<number>, scores: Float64Array): void {
  for (const { weights, slots, values } of inputs) {
    for (let row = 0; row < slots.length; row++) {
      const slot = slots[row] ?? 0;
      if (!struck.has(slot)) continue;
      addRow(weights, slot, -(values[row] ?? 0), scores);
      values[row] = 0;
    }
  }
}

function greatestOf(slots: Int32Array, modelSlots: Int32Array, scores: Float64Array): number {
  let most = 0;
  for (let place = 0; place < slots.length; place++) {
    const modelSlot = modelSlots[slots[place] ?? 0] ?? -1;
    const value = modelSlot === -1 ? 0 : Math.abs(scores[modelSlot] ?? 0);
    if (value > most) most = value;
  }
  return most;
}

function addPositive(matrix: SparseWeights, slot: number, value: number, scores: Float64Array): void {
  const { starts, targets, weights } = matrix;
  const end = starts[slot + 1] ?? 0;
  for (let entry = starts[slot] ?? 0; entry < end; entry++) {
    const weight = weights[entry] ?? 0;
    const target = targets[entry] ?? 0;
    if (weight > 0) scores[target] = (scores[target] ?? 0) + value * weight;
  }
}

/** A cold movie's learned score: what its neighbours on TMDB's lists have, damped. */
export function coldScore({ places, scores }: LearnedPart, slot: number): number {
  let sum = 0;
  const end = places.coldStarts[slot + 1] ?? 0;
  for (let entry = places.coldStarts[slot] ?? 0; entry < end; entry++) {
    sum += (places.coldWeights[entry] ?? 0) * (scores[places.coldNeighbours[entry] ?? 0] ?? 0);
  }
  return sum;
}
