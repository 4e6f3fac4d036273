export const TRAINING_STATUSES = ["queued", "running", "completed", "cancelled", "failed"] as const;
export type TrainingStatus = (typeof TRAINING_STATUSES)[number];

/** Somebody asked for it, or enough new ratings came in. */
export const TRAINING_REASONS = ["asked", "new_ratings"] as const;
export type TrainingReason = (typeof TRAINING_REASONS)[number];

export const TRAINING_STAGES = ["reading", "judging", "training", "publishing"] as const;
export type TrainingStage = (typeof TRAINING_STAGES)[number];

/** A training as pages and the API show it. */
export type TrainingRun = {
  id: number;
  status: TrainingStatus;
  reason: TrainingReason;
  /** Who asked; null for nobody, or somebody who is gone. */
  requestedBy: string | null;
  stage: TrainingStage | null;
  /** 0 to 1, over all stages. */
  progress: number;
  /** In words, when it failed. */
  error: string | null;
  /** The version that came of it. */
  modelId: number | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};
