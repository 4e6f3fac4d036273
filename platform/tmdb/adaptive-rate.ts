const LOWER_BY = 0.95;
const LOWER_EVERY_MS = 1_000;
/** Just below the rate that was too much, raising goes from quick to careful. */
const CAREFUL_FROM = 0.98;
/** In requests a second, for each second of requests that all succeed. */
const RAISE_BY_PER_SECOND = 1;
/** By then a raise is as quick as before the limit again: what was too much then may be allowed now. */
const FORGET_AFTER_MS = 100_000;

/**
 * A rate that goes down when it was too much, and comes back up with success: quickly to where it was too much, then
 * ever less slowly, the longer nothing happens. (The shape of TCP CUBIC's window, RFC 9438.)
 */
export function createAdaptiveRate(initialMax: number) {
  let max = initialMax;
  let rate = max;
  let tooMuch = Number.POSITIVE_INFINITY;
  let loweredAtMs = Number.NEGATIVE_INFINITY;

  return {
    perSecond: (): number => rate,
    max: (): number => max,

    /** At most once a second: the refusals of one moment are one piece of news. Says whether it was news. */
    lower(): boolean {
      const nowMs = performance.now();
      if (nowMs - loweredAtMs < LOWER_EVERY_MS) return false;
      loweredAtMs = nowMs;
      tooMuch = rate;
      rate = Math.max(1, rate * LOWER_BY);
      return true;
    },

    /** After each success. */
    raise(): void {
      const sinceShare = Math.min(1, (performance.now() - loweredAtMs) / FORGET_AFTER_MS);
      const care = rate < tooMuch * CAREFUL_FROM ? 1 : sinceShare ** 2;
      rate = Math.min(max, rate + (RAISE_BY_PER_SECOND * care) / rate);
    },

    /** Keeps the rate as near to the new maximum as it was to the old one. */
    setMax(next: number): void {
      rate = Math.max(1, (rate / max) * next);
      tooMuch *= next / max;
      max = next;
    },
  };
}
