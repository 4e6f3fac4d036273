import type { TrainingRun } from "@/core/recommendations/training-run";
import { followProgress } from "@/scripts/follow-progress";

/** Shows a bar until the training has ended or `signal` aborts; returns the training as it then stands. */
export function followTraining(read: () => Promise<TrainingRun>, signal: AbortSignal): Promise<TrainingRun> {
  const followed = {
    read,
    isOpen: ({ status }: TrainingRun) => status === "queued" || status === "running",
    progressOf: ({ progress }: TrainingRun) => progress,
    format: "{stage}",
    wordsOf: ({ status, stage }: TrainingRun) => ({
      stage: status === "queued" ? "waiting for a worker" : (stage ?? status),
    }),
  };
  return followProgress(followed, signal);
}
