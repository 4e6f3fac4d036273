import type { RatedSlots } from "@/core/recommendations/learned/rated-slots";
import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import { dampedMean } from "@/core/recommendations/learned/stars/biases";
import type { StarsModel } from "@/core/recommendations/learned/stars/stars-model";

const STARS_MIN = 0.5;
const STARS_MAX = 5;
/** Four in five outcomes of a normal distribution lie within so many standard deviations. */
const FOUR_IN_FIVE = 1.2816;

/** What a person's ratings come to, once for all predictions. */
export type PersonResiduals = {
  bias: number;
  count: number;
  /** By slot: what they gave beyond mean and biases; NaN where they gave nothing. */
  residuals: Float32Array;
};

export type PredictedStars = {
  stars: number;
  /** Four in five ratings should lie between these. */
  low: number;
  high: number;
};

export function residualsOfPerson(
  model: StarsModel,
  { slots, stars }: Pick<RatedSlots, "slots" | "stars">,
  residuals = new Float32Array(model.movieBiases.length),
): PersonResiduals {
  residuals.fill(Number.NaN);
  let sum = 0;
  for (let row = 0; row < slots.length; row++) {
    const slot = slots[row] ?? 0;
    const left = (stars[row] ?? 0) - model.mean - (model.movieBiases[slot] ?? 0);
    residuals[slot] = left;
    sum += left;
  }
  const bias = dampedMean(sum, slots.length, model.settings.personDamping);
  for (let row = 0; row < slots.length; row++) {
    const slot = slots[row] ?? 0;
    residuals[slot] = (residuals[slot] ?? 0) - bias;
  }
  return { bias, count: slots.length, residuals };
}

/**
 * mean + movie's bias + person's bias + Σ similarity · residual / (Σ similarity + damping) over the movies most alike
 * that the person rated (Koren 2010, §2.2, with the damped denominator of Bell and Koren 2007).
 * Slot −1 is a movie that the model does not know: the person's usual rating.
 */
export function predictStars(model: StarsModel, person: PersonResiduals, slot: number): PredictedStars {
  const { settings, mean } = model;
  const { sum, weight } =
    slot < 0
      ? { sum: 0, weight: 0 }
      : strongestRated(model.neighbours, person, slot, settings.neighboursUsed);
  const shift = sum / (weight + settings.neighbourDamping);
  const stars = mean + (model.movieBiases[slot] ?? 0) + person.bias + shift;
  const reach = FOUR_IN_FIVE * deviation(model, person, slot);
  const within = (value: number) => Math.min(STARS_MAX, Math.max(STARS_MIN, value));
  return { stars: within(stars), low: within(stars - reach), high: within(stars + reach) };
}

/** The movie's own spread, and the person's bias, which few ratings leave uncertain. */
function deviation(model: StarsModel, person: PersonResiduals, slot: number): number {
  const spread = model.deviations[slot] ?? 1;
  return spread * Math.sqrt(1 + 1 / (person.count + 1));
}

function strongestRated(neighbours: SparseWeights, person: PersonResiduals, slot: number, limit: number) {
  const found: { similarity: number; residual: number }[] = [];
  const end = neighbours.starts[slot + 1] ?? 0;
  for (let entry = neighbours.starts[slot] ?? 0; entry < end; entry++) {
    const residual = person.residuals[neighbours.targets[entry] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(residual)) found.push({ similarity: neighbours.weights[entry] ?? 0, residual });
  }
  if (found.length > limit) found.sort((a, b) => b.similarity - a.similarity);
  let sum = 0;
  let weight = 0;
  for (const { similarity, residual } of found.slice(0, limit)) {
    sum += similarity * residual;
    weight += similarity;
  }
  return { sum, weight };
}
