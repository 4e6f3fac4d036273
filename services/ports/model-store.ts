import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import type { ModelMetrics } from "@/core/recommendations/learned/model-metrics";

export type NewModel = {
  model: LearnedModel;
  metrics: ModelMetrics | null;
  /** So many of the ratings that it learned from are people's own. */
  ownRatings: number;
  trainingMs: number;
  createdAt: Date;
};

/** The versions of the learned model. */
export type ModelStore = {
  /** Keeps all of it, and returns its id. */
  add(model: NewModel): Promise<number>;
  /** It is the one that is served. @throws AppError `not_found`. */
  activate(modelId: number): Promise<void>;
  /** Removes all but the newest so many, and never the one that is served. */
  removeOld(kept: number): Promise<void>;
};
