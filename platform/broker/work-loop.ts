import { isConnectionLost } from "@/db/lost-connection";
import { BrokerAway } from "@/platform/broker/broker-away";
import { backOffMs } from "@/platform/broker/keep-trying";
import type { Log } from "@/platform/log";
import { warnSeldom } from "@/platform/log/warn-seldom";

export type WorkLoop = {
  /** Do not wait for the next poll: there may be something. */
  wake(): void;
  /** Takes nothing new and resolves when what is in hand is done. */
  stop(): Promise<void>;
};

/**
 * Calls `work` again and again while it says that there was something to do, and otherwise waits for `wake` or the
 * poll. When it throws, tries again with growing pauses: a database that restarts is no reason to give up.
 */
export function startWorkLoop(
  name: string,
  work: () => Promise<boolean>,
  { pollIntervalMs, log }: { pollIntervalMs: number; log: Log },
): WorkLoop {
  let stopped = false;
  let woken = false;
  let interrupt: () => void = () => {};

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function run(): Promise<void> {
    let failures = 0;
    while (!stopped) {
      try {
        woken = false;
        const busy = await work();
        failures = 0;
        if (!busy && !woken && !stopped) await pause(pollIntervalMs);
      } catch (error) {
        failures += 1;
        warnSeldom(log, missedBy(error) ?? name, error, "a work loop failed and tries again");
        if (!stopped) await pause(backOffMs(failures));
      }
    }
  }

  const finished = run();
  return {
    wake() {
      woken = true;
      interrupt();
    },
    async stop() {
      stopped = true;
      interrupt();
      await finished;
    },
  };
}

/** The server whose being away it was, so that many loops that miss the same one say so once. */
export function missedBy(error: unknown): string | undefined {
  if (error instanceof BrokerAway) return error.broker;
  return isConnectionLost(error) ? "Postgres" : undefined;
}
