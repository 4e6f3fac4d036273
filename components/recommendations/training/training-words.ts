import type { TrainingRun, TrainingStage, TrainingStatus } from "@/core/recommendations/training-run";

export const TRAINING_STATUS_WORDS: Record<TrainingStatus, string> = {
  queued: "Waiting for the worker",
  running: "Learning",
  completed: "Done",
  cancelled: "Cancelled",
  failed: "Failed",
};

export const TRAINING_STAGE_WORDS: Record<TrainingStage, string> = {
  reading: "Reading the ratings",
  judging: "Trying itself on people it has not learned from",
  training: "Learning from everybody",
  publishing: "Storing what was learned",
};

/** "Asked for by ada". */
export function trainingReason({ reason, requestedBy }: TrainingRun): string {
  if (reason === "new_ratings") return "Enough new ratings";
  return requestedBy
    ? `Asked for by ${requestedBy}`
    : "Asked for by an import, a command, or an account that is gone";
}

/** "12 s", "3 min 20 s"; null while it has not ended. */
export function trainingDuration({ startedAt, finishedAt }: TrainingRun): string | null {
  if (!startedAt || !finishedAt) return null;
  return secondsInWords((finishedAt.getTime() - startedAt.getTime()) / 1000);
}

export function secondsInWords(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
