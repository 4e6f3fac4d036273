import type { ModelMetrics } from "@/core/recommendations/learned/model-metrics";
import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";
import type { TrainingRun } from "@/core/recommendations/training-run";

/** A version of the model as administrators see it. */
export type ModelVersion = {
  id: number;
  isActive: boolean;
  settings: TrainingSettings;
  /** Offline, on people held out; null when there were too few. */
  metrics: ModelMetrics | null;
  fingerprint: string;
  /** All ratings that it learned from; so many of them people's own. */
  ratings: number;
  ownRatings: number;
  people: number;
  movies: number;
  bytes: number;
  trainingMs: number;
  createdAt: Date;
};

/** What is served, and what a model needs that there is none of yet. */
export type RecommenderStatus = {
  /** The version that is served; null while only the plain part serves. */
  activeModelId: number | null;
  /** People's own ratings, and those that were imported. */
  ownRatings: number;
  priorRatings: number;
  /** So many ratings, own and imported, are needed to learn from; so many of them are missing. */
  ratingsNeeded: number;
  ratingsMissing: number;
  /** The training that is queued or running. */
  openRun: TrainingRun | null;
};
