import type { TrainingProgress } from "@/core/recommendations/learned/training/train-together";
import type { TrainingStage } from "@/core/recommendations/training-run";
import type { StageProgress } from "@/worker/training/training-messages";

type Span = readonly [from: number, to: number];

/** About what part of the time each stage takes; judging is a training of its own. */
const STAGES: Record<TrainingStage, Span> = {
  reading: [0, 0.1],
  judging: [0.1, 0.55],
  training: [0.55, 0.95],
  publishing: [0.95, 1],
};

const STEPS: Record<TrainingProgress["step"], Span> = {
  pairs: [0, 0.2],
  tail: [0.2, 0.4],
  weights: [0.4, 0.8],
  stars: [0.8, 0.9],
  transitions: [0.9, 1],
};

/** 0 to 1, over all stages. */
export function overallProgress({ stage, done }: StageProgress): number {
  return within(STAGES[stage], done);
}

/** 0 to 1, over the steps of one training. */
export function doneOfTraining({ step, done }: TrainingProgress): number {
  return within(STEPS[step], done);
}

function within([from, to]: Span, done: number): number {
  return from + (to - from) * Math.min(1, Math.max(0, done));
}
