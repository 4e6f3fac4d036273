import { trainingRuns, users } from "@/db/schema";

/** A `TrainingRun`, from `training_runs` joined with `users`. */
export const trainingRunColumns = {
  id: trainingRuns.id,
  status: trainingRuns.status,
  reason: trainingRuns.reason,
  requestedBy: users.username,
  stage: trainingRuns.stage,
  progress: trainingRuns.progress,
  error: trainingRuns.error,
  modelId: trainingRuns.modelId,
  createdAt: trainingRuns.createdAt,
  startedAt: trainingRuns.startedAt,
  finishedAt: trainingRuns.finishedAt,
};
