import { gradedValue } from "@/core/recommendations/learned/graded-value";
import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import { priorScale } from "@/core/recommendations/learned/popularity-prior";
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

/** A rating as an input of the model: `value` times row `slot` of `weights` is its part of every score. */
export type LearnedInput = { movieId: number; slot: number; value: number; weights: SparseWeights };

export type LearnedScores = {
  /** By slot of the model, also of movies that were rated. */
  scores: Float64Array;
  inputs: readonly LearnedInput[];
  /** What one unit of like rate adds to a score. */
  priorScale: number;
};

/** Scores, and what the person's stars come to, which predicted stars rest on too. */
export type LearnedByPerson = LearnedScores & { person: PersonResiduals };

/**
 * The learned score of every movie j:
 *
 *   Σ graded value of rating i · B_ij + starsWeight · Σ residual of rating i · similarity of i and j
 *     + prior · like rate of j
 *
 * The second sum tells what was liked from what was merely watched: it is linear in what each rating is above or below
 * the expected, so it has exact shares like the first, which dividing by the neighbours' weights would not.
 * The columns of the answer are those given, if any.
 */
export function scoreLearned(
  model: LoadedModel,
  ratings: readonly OwnRating[],
  memory?: { scores: Float64Array<ArrayBuffer>; residuals: Float32Array<ArrayBuffer> },
): LearnedByPerson {
  const known = placed(model, ratings);
  const person = residualsOfPerson(model.stars, known, memory?.residuals);
  const inputs: LearnedInput[] = [];
  const counted = newest(known);
  for (const { movieId, slot, stars } of counted) {
    inputs.push({ movieId, slot, value: gradedValue(stars), weights: model.weights });
  }
  for (const { movieId, slot } of counted) {
    const value = model.settings.starsWeight * (person.residuals[slot] ?? 0);
    inputs.push({ movieId, slot, value, weights: model.stars.neighbours });
  }
  const scale = priorScale(model.settings.prior, ratings.length);
  return { ...scoreInputs(model, inputs, scale, memory?.scores), person };
}

type PlacedRating = OwnRating & { slot: number };

/** The ratings of movies that the model knows. */
export function placed(model: LoadedModel, ratings: readonly OwnRating[]): PlacedRating[] {
  const known: PlacedRating[] = [];
  for (const { movieId, stars, time } of ratings) {
    const slot = model.slotById.get(movieId);
    if (slot !== undefined) known.push({ movieId, slot, stars, time });
  }
  return known;
}

/** Those that count; of the same time, those given first. */
function newest(known: PlacedRating[]): PlacedRating[] {
  if (known.length <= RATINGS_MAX) return known;
  return known.sort((a, b) => b.time - a.time).slice(0, RATINGS_MAX);
}

export function scoreInputs(
  model: LearnedModel,
  inputs: readonly LearnedInput[],
  scaleOfPrior: number,
  scores = new Float64Array(model.likeRates.length),
): LearnedScores {
  const { likeRates } = model;
  // Not `Float64Array.from`, which takes eight milliseconds for a hundred thousand movies.
  for (let slot = 0; slot < scores.length; slot++) scores[slot] = scaleOfPrior * (likeRates[slot] ?? 0);
  for (const { slot, value, weights } of inputs) addRow(weights, slot, value, scores);
  return { scores, inputs, priorScale: scaleOfPrior };
}
