import { vi } from "vitest";
import { createRandom } from "@/tests/stand-ins/tmdb/random";

type Way = {
  /** Strictly: in any sliding second. */
  ratePerSecond: number;
  /** There and back. */
  latencyMs: number;
  /** Up to so much more on the way there, at random. */
  jitterMs?: number;
  /** That share of answers takes up to `slowMs` more, at random. */
  slowShare?: number;
  slowMs?: number;
  /** Every so often nothing is taken in for so long; what arrives meanwhile comes in all at once. */
  stallEveryMs?: number;
  stallMs?: number;
  seed?: number;
};

export type OtherSide = ReturnType<typeof otherSide>;

/** A server that counts arrivals in a sliding second as TMDB does, in the time of fake timers. */
export function otherSide({
  ratePerSecond,
  latencyMs,
  jitterMs = 0,
  slowShare = 0,
  slowMs = 0,
  stallEveryMs = 1_000,
  stallMs = 0,
  seed = 1,
}: Way) {
  const random = createRandom(seed);
  const arrivals: number[] = [];
  let inFlight = 0;
  let peakInFlight = 0;
  let refused = 0;

  function arrivalMs(): number {
    const arrivesMs = performance.now() + latencyMs / 2 + random() * jitterMs;
    const intoStallMs = arrivesMs % stallEveryMs;
    return intoStallMs < stallMs ? arrivesMs - intoStallMs + stallMs : arrivesMs;
  }

  return {
    /** Resolves with whether the visitor was welcome. */
    async visit(): Promise<boolean> {
      inFlight += 1;
      peakInFlight = Math.max(peakInFlight, inFlight);
      await wait(arrivalMs() - performance.now());
      const nowMs = performance.now();
      const isWelcome = arrivals.filter((atMs) => atMs > nowMs - 1_000).length < ratePerSecond;
      if (isWelcome) arrivals.push(nowMs);
      else refused += 1;
      await wait(latencyMs / 2 + (random() < slowShare ? random() * slowMs : 0));
      inFlight -= 1;
      return isWelcome;
    },
    arrivals: () => arrivals,
    welcomed: () => arrivals.length,
    refused: () => refused,
    peakInFlight: () => peakInFlight,
  };
}

/** So many visitors come back again and again for so many seconds of fake time. */
export async function visitFor(seconds: number, visitors: number, visit: () => Promise<void>): Promise<void> {
  let isOver = false;
  const all = Array.from({ length: visitors }, async () => {
    while (!isOver) await visit();
  });
  await vi.advanceTimersByTimeAsync(seconds * 1_000);
  isOver = true;
  await vi.advanceTimersByTimeAsync(90_000);
  await Promise.all(all);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
