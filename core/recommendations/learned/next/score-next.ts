import { gradedValue } from "@/core/recommendations/learned/graded-value";
import { transitionTables } from "@/core/recommendations/learned/next/transition-tables";
import { priorScale } from "@/core/recommendations/learned/popularity-prior";
import { type RatedSlots, ratedSlots } from "@/core/recommendations/learned/rated-slots";
import type { OwnRating } from "@/core/recommendations/learned/rating-columns";
import {
  type LearnedByPerson,
  type LearnedInputs,
  type LoadedModel,
  type ScoreMemory,
  scoreInputs,
} from "@/core/recommendations/learned/score-learned";
import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import { residualsOfPerson } from "@/core/recommendations/learned/stars/predict-stars";

/** Below this a rating of long ago counts nothing. */
const FADED = 0.001;

/**
 * "What next": what usually follows the last ratings (transitions), and the item-to-item weights with a history that
 * fades (a rating counts e^(−k / constant), k later ratings). Each of both is divided by its standard deviation over the
 * movies, as otherwise the one with the larger numbers would decide alone; a rating's share is the sum of its shares in
 * all tables.
 */
export function scoreNext(model: LoadedModel, ratings: readonly OwnRating[]): LearnedByPerson {
  // Ratings of the same time in the order of the transitions' sequences.
  const newestFirst = [...ratings].sort((a, b) => b.time - a.time || b.movieId - a.movieId);
  return scoreNextRated(model, ratedSlots(model, newestFirst));
}

/** The same; the columns of the answer are those given, if any. */
export function scoreNextRated(model: LoadedModel, rated: RatedSlots, memory?: ScoreMemory): LearnedByPerson {
  const { next, prior } = model.settings;
  const history = [fadingInputs(model.weights, next.historyConstant, rated)];
  const transitions = transitionTables(model).map(({ weights, constant }) =>
    fadingInputs(weights, constant, rated),
  );
  const unit = scaleTo(model, history, 1 - next.transitionShare, memory?.scores);
  scaleTo(model, transitions, next.transitionShare, memory?.scores);
  const inputs = [...history, ...transitions];
  const person = residualsOfPerson(model.stars, rated, memory?.residuals);
  return { ...scoreInputs(model, inputs, priorScale(prior, rated.ratings), memory?.scores), person, unit };
}

/** Ratings from the newest on, until they have faded. */
function fadingInputs(weights: SparseWeights, constant: number, { slots, stars }: RatedSlots): LearnedInputs {
  const count = Math.min(slots.length, Math.ceil(-Math.log(FADED) * constant));
  const values = new Float64Array(count);
  for (let later = 0; later < count; later++) {
    values[later] = Math.exp(-later / constant) * gradedValue(stars[later] ?? 0);
  }
  return { weights, slots: slots.subarray(0, count), values };
}

/** Scales the values so that their scores together have the standard deviation `share`; returns the factor. */
function scaleTo(
  model: LoadedModel,
  inputs: readonly LearnedInputs[],
  share: number,
  memory?: Float64Array<ArrayBuffer>,
): number {
  const deviation = standardDeviation(scoreInputs(model, inputs, 0, memory).scores);
  const factor = deviation > 0 ? share / deviation : 0;
  for (const { values } of inputs)
    for (let row = 0; row < values.length; row++) values[row] = (values[row] ?? 0) * factor;
  return factor;
}

/** In one pass by index, as there are a hundred thousand of them. */
function standardDeviation(values: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    sum += value;
    squares += value * value;
  }
  const mean = sum / Math.max(1, values.length);
  return Math.sqrt(Math.max(0, squares / Math.max(1, values.length) - mean * mean));
}
