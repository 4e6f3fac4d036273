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
  /** The same as if nothing were struck or dismissed: what scales rest on. */
  unstruck: Float64Array;
  inputs: readonly LearnedInput[];
  /** They only lower: of these rows, only what is above 0 counts. */
  dismissals: readonly LearnedInput[];
  priorScale: number;
  person: PersonResiduals;
};

/** Scores every movie of the model. `dismissal` is what a dismissal takes, where five stars give 1. */
export function learnedPart(
  { model, places }: Pick<LearnedPart, "model" | "places">,
  opinions: readonly Opinion[],
  dismissal: number,
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
  const memory = modelMemory(model);
  const all = scoreLearned(model, ratings, memory);
  const { priorScale, person } = all;
  const inputs = struck.size > 0 ? all.inputs.filter(({ movieId }) => !struck.has(movieId)) : all.inputs;
  const isChanged = inputs.length < all.inputs.length || dismissals.length > 0;
  const scores = isChanged ? memory.scores : all.scores;
  if (isChanged) scores.set(all.scores);
  if (struck.size > 0) {
    for (const { movieId, slot, value, weights } of all.inputs) {
      if (struck.has(movieId)) addRow(weights, slot, -value, scores);
    }
  }
  for (const { slot, value, weights } of dismissals) addPositive(weights, slot, value, scores);
  return { model, places, scores, unstruck: all.scores, inputs, dismissals, priorScale, person };
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
