import type { ModelMetrics } from "@/core/recommendations/learned/model-metrics";
import type { JudgeTask, LearnTask, Trained } from "@/worker/training/compute-model";

/** What a thread that computes is asked to do, and what comes of it. */
export type ComputeTask = ({ stage: "judging" } & JudgeTask) | ({ stage: "training" } & LearnTask);
export type Computed = { judging: ModelMetrics | null; training: Trained };

/** What it tells the training process. */
export type ThreadMessage =
  | { kind: "progress"; done: number }
  | { kind: "computed"; result: Computed[ComputeTask["stage"]] };
