import type { Log } from "@/platform/log";

const BACK_OFF_MIN_MS = 250;
const BACK_OFF_MAX_MS = 15_000;

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
        const ceilingMs = Math.min(BACK_OFF_MAX_MS, BACK_OFF_MIN_MS * 2 ** failures);
        log.warn({ error, loop: name, failures }, "a work loop failed and tries again");
        if (!stopped) await pause(ceilingMs * (0.5 + Math.random() / 2));
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
