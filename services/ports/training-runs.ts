import type { TrainingReason, TrainingStage } from "@/core/recommendations/training-run";

/** A worker's hold on a run. It is void once somebody else took the run up, or cancelled it. */
export type TrainingClaim = { runId: number; attempt: number };

/** The trainings, of which at most one is open: queued or running. Every change wakes the workers with the commit. */
export type TrainingRuns = {
  /** Returns the id of the open run, whoever asked for it, or of a new one. */
  queue(run: { reason: TrainingReason; requestedBy: number | null; at: Date }): Promise<number>;
  /** Takes up the run that is queued, or whose worker was not heard of for ten seconds. Null when there is none. */
  take(at: Date): Promise<TrainingClaim | null>;
  /** Says how far it is and that its worker lives. False when the claim is void. */
  report(claim: TrainingClaim, at: { stage: TrainingStage; progress: number }): Promise<boolean>;
  /** Gives it back, to be taken up again. It was an attempt if `isCounted`. */
  leave(claim: TrainingClaim, isCounted: boolean): Promise<void>;
  /** False when the claim is void. */
  end(
    claim: TrainingClaim,
    end: { error: string | null; modelId: number | null; at: Date },
  ): Promise<boolean>;
  /** @throws AppError `not_found`, `conflict` when it has ended already. */
  cancel(runId: number, at: Date): Promise<void>;
};

/** Somebody cancelled the training, or took it out of this worker's hands. */
export class TrainingStopped extends Error {
  override readonly name = "TrainingStopped";

  constructor() {
    super("The training is not this worker's any more.");
  }
}
