import type { LearnedModel } from "@/core/recommendations/learned/learned-model";

/** The arrays of a model by name, in the order in which they are kept. */
export const MODEL_ARRAYS = {
  movieIds: Int32Array,
  ratingCounts: Int32Array,
  likeRates: Float32Array,
  "weights.starts": Int32Array,
  "weights.targets": Int32Array,
  "weights.weights": Float32Array,
  "transitions.starts": Int32Array,
  "transitions.targets": Int32Array,
  "transitions.weights": Float32Array,
  /** One number. */
  "stars.mean": Float64Array,
  "stars.movieBiases": Float32Array,
  "stars.deviations": Float32Array,
  "stars.neighbours.starts": Int32Array,
  "stars.neighbours.targets": Int32Array,
  "stars.neighbours.weights": Float32Array,
} as const;

export type ModelArrayName = keyof typeof MODEL_ARRAYS;
export type ModelArrays = { [Name in ModelArrayName]: ArrayOf<(typeof MODEL_ARRAYS)[Name]> };

/** In memory that is shared between threads, or not. */
type ArrayOf<Constructor> = Constructor extends Int32ArrayConstructor
  ? Int32Array
  : Constructor extends Float32ArrayConstructor
    ? Float32Array
    : Float64Array;

export const MODEL_ARRAY_NAMES = Object.keys(MODEL_ARRAYS) as ModelArrayName[];

export function arraysOfModel(model: LearnedModel): ModelArrays {
  const { weights, transitions, stars } = model;
  return {
    movieIds: model.movieIds,
    ratingCounts: model.ratingCounts,
    likeRates: model.likeRates,
    "weights.starts": weights.starts,
    "weights.targets": weights.targets,
    "weights.weights": weights.weights,
    "transitions.starts": transitions.starts,
    "transitions.targets": transitions.targets,
    "transitions.weights": transitions.weights,
    "stars.mean": Float64Array.of(stars.mean),
    "stars.movieBiases": stars.movieBiases,
    "stars.deviations": stars.deviations,
    "stars.neighbours.starts": stars.neighbours.starts,
    "stars.neighbours.targets": stars.neighbours.targets,
    "stars.neighbours.weights": stars.neighbours.weights,
  };
}

/** The model again, exactly, from its arrays and what is kept beside them. */
export function modelFromArrays(
  arrays: ModelArrays,
  { settings, trainedOn }: Pick<LearnedModel, "settings" | "trainedOn">,
): LearnedModel {
  const sparse = (name: "weights" | "transitions" | "stars.neighbours") => ({
    starts: arrays[`${name}.starts`],
    targets: arrays[`${name}.targets`],
    weights: arrays[`${name}.weights`],
  });
  return {
    settings,
    trainedOn,
    movieIds: arrays.movieIds,
    ratingCounts: arrays.ratingCounts,
    likeRates: arrays.likeRates,
    weights: sparse("weights"),
    transitions: sparse("transitions"),
    stars: {
      settings: settings.stars,
      mean: arrays["stars.mean"][0] ?? Number.NaN,
      movieBiases: arrays["stars.movieBiases"],
      deviations: arrays["stars.deviations"],
      neighbours: sparse("stars.neighbours"),
    },
  };
}
