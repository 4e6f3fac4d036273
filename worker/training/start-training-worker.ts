import { monitorEventLoopDelay } from "node:perf_hooks";
import { startWorkLoop } from "@/platform/broker/work-loop";
import type { TrainingClaim } from "@/services/ports/training-runs";
import { beginTraining } from "@/services/recommendations/begin-training";
import { attendTraining } from "@/worker/training/attend-training";
import type { TrainingApp } from "@/worker/training/training-app";

const POLL_INTERVAL_MS = 1_000;
const LOOP_DELAY_RESOLUTION_MS = 10;
const NS_PER_MS = 1e6;
/** Far longer than any step of a training of thirty million ratings, on a machine that has other work. */
const SILENCE_MAX_MS = 10 * 60_000;

/**
 * Takes up trainings that are queued, or that a worker which is no more has left, one at a time over all processes.
 * `stop` leaves the one in hand to be taken up again. One that stands still for `silenceMaxMs` has failed.
 */
export function startTrainingWorker(app: TrainingApp, { silenceMaxMs = SILENCE_MAX_MS } = {}) {
  const { context, log } = app;
  const stopping = new AbortController();
  let held: Promise<void> | null = null;
  const loop = startWorkLoop("training", takeUp, { pollIntervalMs: POLL_INTERVAL_MS, log });
  const listening = app.trainingNotices(loop.wake);

  async function takeUp(): Promise<boolean> {
    if (held) return false;
    const claim = await beginTraining(context);
    if (claim) held = hold(claim);
    return false;
  }

  async function hold(claim: TrainingClaim): Promise<void> {
    const loopDelay = monitorEventLoopDelay({ resolution: LOOP_DELAY_RESOLUTION_MS });
    loopDelay.enable();
    log.info(claim, "a training is taken up");
    try {
      await attendTraining(app, claim, { signal: stopping.signal, silenceMaxMs });
    } catch (error) {
      log.error({ error, ...claim }, "a training was left where it is");
    } finally {
      loopDelay.disable();
      log.info({ ...claim, loopDelayMaxMs: loopDelay.max / NS_PER_MS }, "a training is over for this worker");
      held = null;
      loop.wake();
    }
  }

  return {
    async stop(): Promise<void> {
      await (await listening).unlisten();
      await loop.stop();
      stopping.abort();
      await held;
    },
  };
}
