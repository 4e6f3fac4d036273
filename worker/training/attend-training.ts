import { setTimeout as sleep } from "node:timers/promises";
import type { TrainingClaim } from "@/services/ports/training-runs";
import { leaveTraining, refuseTraining, retryTraining } from "@/services/recommendations/end-training";
import { overallProgress } from "@/worker/training/overall-progress";
import { startTrainingProcess, type TrainingProcess } from "@/worker/training/start-training-process";
import type { TrainingApp } from "@/worker/training/training-app";
import type { TrainingOutcome } from "@/worker/training/training-messages";

const BEAT_EVERY_MS = 500;

/**
 * Has a training process do the work, tells how far it is, and what came of it. The process is killed when the training
 * is not ours any more, when it stands still, and when `signal` says that this worker stops: then it is left to be
 * taken up again.
 */
export async function attendTraining(
  app: TrainingApp,
  claim: TrainingClaim,
  { signal, silenceMaxMs }: { signal: AbortSignal; silenceMaxMs: number },
): Promise<void> {
  const child = startTrainingProcess(app.config, claim, silenceMaxMs);
  const isOurs = await beatUntilOver(app, claim, child, signal);
  if (!isOurs || signal.aborted) child.kill();
  const outcome = await child.outcome;
  app.log.info({ ...claim, outcome }, "a training's process has ended");
  if (signal.aborted) await leaveTraining(app.context, claim);
  else if (isOurs) await conclude(app, claim, outcome);
}

/** False when the training was cancelled, or taken up by another. */
async function beatUntilOver(
  { context, log }: TrainingApp,
  claim: TrainingClaim,
  { outcome, progress }: TrainingProcess,
  signal: AbortSignal,
): Promise<boolean> {
  const over = new AbortController();
  void outcome.then(() => over.abort());
  const untilNext = AbortSignal.any([over.signal, signal]);
  while (!untilNext.aborted) {
    const at = progress();
    const report = { stage: at.stage, progress: overallProgress(at) };
    const isOurs = await context
      .transaction(({ trainings }) => trainings.report(claim, report))
      .catch((error) => {
        log.warn({ error, ...claim }, "a training could not tell how far it is");
        return true;
      });
    if (!isOurs) return false;
    await sleep(BEAT_EVERY_MS, undefined, { signal: untilNext }).catch(() => {});
  }
  return true;
}

async function conclude(
  { context }: TrainingApp,
  claim: TrainingClaim,
  outcome: TrainingOutcome,
): Promise<void> {
  if (outcome.kind === "refused") await refuseTraining(context, claim, outcome.reason);
  if (outcome.kind !== "failed") return;
  if (outcome.isDatabaseAway) await leaveTraining(context, claim);
  else await retryTraining(context, claim, `It failed again and again: ${outcome.reason}`);
}
