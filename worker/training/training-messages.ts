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
