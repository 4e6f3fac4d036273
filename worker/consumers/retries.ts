import { startWorkLoop, type WorkLoop } from "@/platform/broker/work-loop";
import type { Consumer } from "@/worker/consumers/consumer";
import { attempt, noteFailure, type Runner } from "@/worker/consumers/run-consumer";

const POLL_INTERVAL_MS = 500;
const AT_ONCE_MAX = 8;

/**
 * Tries again what consumers failed at, when it is due. Any number of processes may: none takes what another has. Whoever
 * joins `consumers` later is counted from then on.
 */
export function startRetries(runner: Runner, consumers: readonly Consumer[]): WorkLoop {
  return startWorkLoop("retries", () => retryDue(runner, consumers), {
    pollIntervalMs: POLL_INTERVAL_MS,
    log: runner.log,
  });
}

/** Tries what is due once; false when nothing was. */
async function retryDue(runner: Runner, consumers: readonly Consumer[]): Promise<boolean> {
  const byName = new Map(consumers.map((consumer) => [consumer.name, consumer]));
  const outcomes = await runner.ctx.transaction(async ({ failedEvents }) => {
    const due = await failedEvents.takeDue([...byName.keys()], AT_ONCE_MAX);
    return Promise.allSettled(
      due.map(async ({ consumer: name, event, attempts }) => {
        const consumer = byName.get(name);
        if (!consumer) return;
        const failure = await attempt(runner, consumer, event);
        if (!failure) await failedEvents.remove(name, event.id);
        else {
          const failed = { consumer: name, event, attempts: attempts + 1, ...failure };
          await noteFailure(runner, failedEvents, failed);
        }
      }),
    );
  });
  // What could not be tried, because something is away, stays due. Thrown inside, it would be taken for the loss of the
  // transaction's own connection.
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  return outcomes.length > 0;
}
