import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import type { ModelMetrics } from "@/core/recommendations/learned/model-metrics";
import type { TrainingStage } from "@/core/recommendations/training-run";
import type { JudgeTask, LearnTask } from "@/worker/training/compute-model";

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

/** What a thread that computes is asked to do, and what comes of it. */
export type ComputeTask = ({ stage: "judging" } & JudgeTask) | ({ stage: "training" } & LearnTask);
export type Trained = { model: LearnedModel; trainingMs: number };
export type Computed = { judging: ModelMetrics | null; training: Trained };

/** What it tells the training process. */
export type ThreadMessage =
  | { kind: "progress"; done: number }
  | { kind: "computed"; result: Computed[ComputeTask["stage"]] };
