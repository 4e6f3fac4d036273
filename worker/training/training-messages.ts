import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import type { ModelMetrics } from "@/core/recommendations/learned/model-metrics";
import type { TrainingStage } from "@/core/recommendations/training-run";

/** How far a training is: a stage, and what of it is done, 0 to 1. */
export type StageProgress = { stage: TrainingStage; done: number };

/** How a training process ended. */
export type TrainingOutcome =
  | { kind: "published"; modelId: number }
  /** There is nothing to learn from, in words. */
  | { kind: "refused"; reason: string }
  | { kind: "failed"; reason: string; isDatabaseAway: boolean };

/** What the training process tells the worker. */
export type ProcessMessage = ({ kind: "progress" } & StageProgress) | TrainingOutcome;

/** What comes out of the thread that computes. */
export type Trained = { model: LearnedModel; metrics: ModelMetrics | null; trainingMs: number };

export type ThreadMessage = ({ kind: "progress" } & StageProgress) | ({ kind: "trained" } & Trained);
