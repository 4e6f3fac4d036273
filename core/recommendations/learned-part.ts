import type { OwnRating } from "@/core/recommendations/learned/rating-columns";
import {
  type LearnedInput,
  type LoadedModel,
  scoreLearned,
} from "@/core/recommendations/learned/score-learned";
import { addRow, type SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import type { PersonResiduals } from "@/core/recommendations/learned/stars/predict-stars";
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
  inputs: readonly LearnedInput[];
  /** They only lower: of these rows, only what is above 0 counts. */
  dismissals: readonly LearnedInput[];
  priorScale: number;
  person: PersonResiduals;
};

/**
 * Scores every movie of the model; `slots` are the candidates in the catalogue. `dismissal` is what a dismissal takes,
 * where five stars give 1.
 */
export function learnedPart(
  { model, places }: Pick<LearnedPart, "model" | "places">,
  opinions: readonly Opinion[],
  dismissal: number,
  slots: Int32Array,
): LearnedPart {
  const struck = new Set<number>();
  const ratings: OwnRating[] = [];
  const dismissals: LearnedInput[] = [];
  for (const { movieId, halfStars, isStruck } of opinions) {
    if (isStruck) struck.add(movieId);
    if (halfStars !== null) ratings.push({ movieId, stars: halfStars / 2, time: 0 });
    const slot = halfStars === null ? model.slotById.get(movieId) : undefined;
    if (slot !== undefined) dismissals.push({ movieId, slot, value: -dismissal, weights: model.weights });
  }
  const all = scoreLearned(model, ratings, modelMemory(model));
  const { scores, priorScale, person } = all;
  const greatest = greatestOf(slots, places.modelSlots, scores);
  const inputs = struck.size > 0 ? all.inputs.filter(({ movieId }) => !struck.has(movieId)) : all.inputs;
  if (struck.size > 0) {
    for (const { movieId, slot, value, weights } of all.inputs) {
      if (struck.has(movieId)) addRow(weights, slot, -value, scores);
    }
  }
  for (const { slot, value, weights } of dismissals) addPositive(weights, slot, value, scores);
  return { model, places, scores, greatest, inputs, dismissals, priorScale, person };
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
