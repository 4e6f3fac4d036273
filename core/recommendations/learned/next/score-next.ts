import { gradedValue } from "@/core/recommendations/learned/graded-value";
import { priorScale } from "@/core/recommendations/learned/popularity-prior";
import type { OwnRating } from "@/core/recommendations/learned/rating-columns";
import {
  type LearnedInputs,
  type LearnedScores,
  type LoadedModel,
  scoreInputs,
} from "@/core/recommendations/learned/score-learned";

/** Below this a rating of long ago counts nothing. */
const FADED = 0.001;

/**
 * "What next": half of what usually follows the last ratings (transitions), half of the item-to-item weights with a
 * history that fades (a rating counts e^(−k / constant), k later ratings). Each half is divided by its standard
 * deviation over the movies, as otherwise the one with the larger numbers would decide alone; a rating's share is the
 * sum of its shares in both.
 */
export function scoreNext(model: LoadedModel, ratings: readonly OwnRating[]): LearnedScores {
  const { next, prior } = model.settings;
  const newestFirst = [...ratings].sort((a, b) => b.time - a.time || b.movieId - a.movieId);
  const history = standardised(
    model,
    inputsOf(model, newestFirst, next.historyConstant, "weights"),
    1 - next.transitionShare,
  );
  const transitions = standardised(
    model,
    inputsOf(model, newestFirst, next.transitionConstant, "transitions"),
    next.transitionShare,
  );
  return scoreInputs(model, [history, transitions], priorScale(prior, ratings.length));
}

function inputsOf(
  model: LoadedModel,
  newestFirst: readonly OwnRating[],
  constant: number,
  which: "weights" | "transitions",
): LearnedInputs {
  const slots: number[] = [];
  const values: number[] = [];
  for (const [later, { movieId, stars }] of newestFirst.entries()) {
    const slot = model.slotById.get(movieId);
    const fading = Math.exp(-later / constant);
    if (slot === undefined || fading < FADED) continue;
    slots.push(slot);
    values.push(fading * gradedValue(stars));
  }
  return { weights: model[which], slots: Int32Array.from(slots), values: Float64Array.from(values) };
}

/** The inputs scaled so that their scores have the standard deviation `share`. */
function standardised(model: LoadedModel, inputs: LearnedInputs, share: number): LearnedInputs {
  const { scores } = scoreInputs(model, [inputs], 0);
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  const square = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, scores.length);
  const scale = square > 0 ? share / Math.sqrt(square) : 0;
  return { ...inputs, values: inputs.values.map((value) => value * scale) };
}
