import { setTimeout as sleep } from "node:timers/promises";
import { SingleBar } from "cli-progress";
import type { TrainingRun } from "@/core/recommendations/training-run";

const LOOK_EVERY_MS = 500;
/** Of a bar that counts in thousandths. */
const WHOLE = 1_000;

/** Shows a bar until the training has ended or `signal` aborts; returns the training as it then stands. */
export async function followTraining(
  read: () => Promise<TrainingRun>,
  signal: AbortSignal,
): Promise<TrainingRun> {
  const bar = new SingleBar({
    format: "{bar} {percentage}% | {stage}",
    barsize: 24,
    noTTYOutput: true,
    notTTYSchedule: 5_000,
    hideCursor: true,
  });
  let run = await read();
  bar.start(WHOLE, 0, payloadOf(run));
  try {
    while ((run.status === "queued" || run.status === "running") && !signal.aborted) {
      bar.update(Math.floor(run.progress * WHOLE), payloadOf(run));
      await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
      run = await read();
    }
    bar.update(Math.floor(run.progress * WHOLE), payloadOf(run));
  } finally {
    bar.stop();
  }
  return run;
}

function payloadOf({ status, stage }: TrainingRun) {
  return { stage: status === "queued" ? "waiting for a worker" : (stage ?? status) };
}
