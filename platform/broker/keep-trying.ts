import { setTimeout as sleep } from "node:timers/promises";

const PAUSE_MIN_MS = 100;
const PAUSE_MAX_MS = 3_000;

/** Up to `PAUSE_MAX_MS`, twice as long each time, and never the same for two who began together. */
export function backOffMs(failures: number): number {
  const ceilingMs = Math.min(PAUSE_MAX_MS, PAUSE_MIN_MS * 2 ** failures);
  return ceilingMs * (0.5 + Math.random() / 2);
}

/** Does it until it succeeds, with growing pauses. False when `signal` ended that first; `onFailure` hears of each failure. */
export async function keepTrying(
  work: () => Promise<void>,
  { signal, onFailure }: { signal: AbortSignal; onFailure(error: unknown): void },
): Promise<boolean> {
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      await work();
      return true;
    } catch (error) {
      onFailure(error);
      await sleep(backOffMs(failures), undefined, { signal }).catch(() => {});
    }
  }
  return false;
}
