import { gradedValue } from "@/core/recommendations/learned/graded-value";
import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import { priorScale } from "@/core/recommendations/learned/popularity-prior";
import { type RatedSlots, ratedSlots } from "@/core/recommendations/learned/rated-slots";
import type { OwnRating } from "@/core/recommendations/learned/rating-columns";
import { addRow, type SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import { type PersonResiduals, residualsOfPerson } from "@/core/recommendations/learned/stars/predict-stars";
import { SlotTable } from "@/core/recommendations/slot-table";

/** A model with what is looked up in it all the time. */
export type LoadedModel = LearnedModel & { slotById: SlotTable };

export function loadModel(model: LearnedModel): LoadedModel {
  return { ...model, slotById: new SlotTable(model.movieIds) };
}

/** So many ratings of a person count, the newest: each is a row of the model to go through. */
const RATINGS_MAX = 1_000;

/** Ratings as inputs of the model: `values[k]` times row `slots[k]` of `weights` is the part of one in every score. */
export type LearnedInputs = { weights: SparseWeights; slots: Int32Array; values: Float64Array };

export type LearnedScores = {
  /** By slot of the model, also of movies that were rated. */
  scores: Float64Array;
  inputs: readonly LearnedInputs[];
  /** What one unit of like rate adds to a score. */
  priorScale: number;
};

/**
 * Scores; what the person's stars come to, which predicted stars rest on too; and what five stars are, as an input of
 * `weights`.
 */
export type LearnedByPerson = LearnedScores & { person: PersonResiduals; unit: number };

/**
 * The learned score of every movie j:
 *
 *   Σ graded value of rating i · B_ij + starsWeight · Σ residual of rating i · similarity of i and j
 *     + prior · like rate of j
 *
 * The second sum tells what was liked from what was merely watched: it is linear in what each rating is above or below
 * the expected, so it has exact shares like the first, which dividing by the neighbours' weights would not.
 */
export function scoreLearned(model: LoadedModel, ratings: readonly OwnRating[]): LearnedByPerson {
  return scoreRated(model, ratedSlots(model, ratings));
}

/** Columns for an answer, by slot of the model. */
export type ScoreMemory = { scores: Float64Array<ArrayBuffer>; residuals: Float32Array<ArrayBuffer> };

/** The same; the columns of the answer are those given, if any. */
export function scoreRated(model: LoadedModel, rated: RatedSlots, memory?: ScoreMemory): LearnedByPerson {
  const { settings, stars, weights } = model;
  const person = residualsOfPerson(stars, rated, memory?.residuals);
  const slots = rated.slots.subarray(0, RATINGS_MAX);
  const chosen = new Float64Array(slots.length);
  const liked = new Float64Array(slots.length);
  for (let row = 0; row < slots.length; row++) {
    chosen[row] = gradedValue(rated.stars[row] ?? 0);
    liked[row] = settings.starsWeight * (person.residuals[slots[row] ?? 0] ?? 0);
  }
  const inputs = [
    { weights, slots, values: chosen },
    { weights: stars.neighbours, slots, values: liked },
  ];
  return {
    ...scoreInputs(model, inputs, priorScale(settings.prior, rated.ratings), memory?.scores),
    person,
    unit: 1,
  };
}

export function scoreInputs(
  model: LearnedModel,
  inputs: readonly LearnedInputs[],
  scaleOfPrior: number,
  scores = new Float64Array(model.likeRates.length),
): LearnedScores {
  const { likeRates } = model;
  // Not `Float64Array.from`, which takes eight milliseconds for a hundred thousand movies.
  for (let slot = 0; slot < scores.length; slot++) scores[slot] = scaleOfPrior * (likeRates[slot] ?? 0);
  for (const { weights, slots, values } of inputs) {
    for (let row = 0; row < slots.length; row++) addRow(weights, slots[row] ?? 0, values[row] ?? 0, scores);
  }
  return { scores, inputs, priorScale: scaleOfPrior };
}
