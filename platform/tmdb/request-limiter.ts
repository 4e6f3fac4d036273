import { createAdaptiveRate } from "@/platform/tmdb/adaptive-rate";
import { createUsualLatency } from "@/platform/tmdb/usual-latency";

/**
 * So much longer than a second is the window in which the rate is allowed: the other side counts when requests
 * arrive, and they do not all take equally long to get there. Costs 2 % of the rate.
 */
const WINDOW_MS = 1_020;
/** What a busy moment of this process held up may be caught up with, by starting closer together than the pace. */
const CATCH_UP_MS = 160;
const PAUSE_MAX_MS = 60_000;

type Waiting = { start: (request: Started) => void };
/** By when it has arrived at the other side, as far as we can tell. */
type Started = { atMs: number; arrivedByMs: number; isUnderWay: boolean };

export type RequestLimiter = ReturnType<typeof createRequestLimiter>;

/**
 * The one gate through which all requests of a process go: at most `ratePerSecond` in any second, evenly spread, and
 * at most `connectionsMax` under way. First come, first served.
 */
export function createRequestLimiter(limits: { ratePerSecond: number; connectionsMax: number }) {
  const waiting = new Set<Waiting>();
  /** What is under way, and what arrived within the window. */
  let recent: Started[] = [];
  const usualLatency = createUsualLatency();
  const rate = createAdaptiveRate(limits.ratePerSecond);
  let connectionsMax = limits.connectionsMax;
  let inFlight = 0;
  let dueAtMs = 0;
  let pausedUntilMs = 0;
  let timer: NodeJS.Timeout | undefined;

  /** When the next request may start. */
  function nextStartAtMs(): number {
    const arrivals = recent.map((request) => request.arrivedByMs).sort((a, b) => b - a);
    const oldestInWindow = arrivals[Math.floor(rate.perSecond()) - 1] ?? Number.NEGATIVE_INFINITY;
    return Math.max(oldestInWindow + WINDOW_MS, dueAtMs, pausedUntilMs);
  }

  function startWaiting(): void {
    clearTimeout(timer);
    for (const next of waiting) {
      if (inFlight >= connectionsMax) return;
      const nowMs = performance.now();
      const waitMs = nextStartAtMs() - nowMs;
      if (waitMs > 0) {
        timer = setTimeout(startWaiting, Math.ceil(waitMs));
        return;
      }
      waiting.delete(next);
      next.start(noteStart(nowMs));
    }
  }

  function noteStart(nowMs: number): Started {
    const request = { atMs: nowMs, arrivedByMs: nowMs, isUnderWay: true };
    inFlight += 1;
    recent = recent.filter((other) => other.isUnderWay || other.arrivedByMs > nowMs - WINDOW_MS);
    recent.push(request);
    dueAtMs = Math.max(dueAtMs, nowMs - CATCH_UP_MS) + WINDOW_MS / rate.perSecond();
    return request;
  }

  /** What took longer than usual may have been held up on its way there, and then counts from when it arrived. */
  function noteEnd(request: Started): void {
    const latencyMs = performance.now() - request.atMs;
    request.arrivedByMs += Math.max(0, latencyMs - usualLatency.ms());
    usualLatency.add(latencyMs);
    request.isUnderWay = false;
    inFlight -= 1;
  }

  function turn(signal: AbortSignal): Promise<Started> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const mine: Waiting = {
        start(request) {
          signal.removeEventListener("abort", giveUp);
          resolve(request);
        },
      };
      function giveUp(): void {
        waiting.delete(mine);
        // A timer for nobody would keep a process that stops from ending.
        if (waiting.size === 0) clearTimeout(timer);
        reject(signal.reason);
      }
      signal.addEventListener("abort", giveUp, { once: true });
      waiting.add(mine);
      startWaiting();
    });
  }

  return {
    /** Runs `task` when its turn comes; its connection is free again when it settles. Rejects when aborted before. */
    async run<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
      const request = await turn(signal);
      try {
        return await task();
      } finally {
        noteEnd(request);
        startWaiting();
      }
    },

    /** Holds everything back for so long (60 s at most), and goes on more slowly. Says whether that was news. */
    onRateLimited(retryAfterMs: number): boolean {
      const pauseMs = Math.min(PAUSE_MAX_MS, Math.max(0, retryAfterMs));
      pausedUntilMs = Math.max(pausedUntilMs, performance.now() + pauseMs);
      return rate.lower();
    },

    /** Brings a lowered rate back up. */
    onSucceeded: rate.raise,

    /** What of the whole this process may use (0 to 1), when others use the rest; one request a second at least. */
    setShare(share: number): void {
      rate.setMax(Math.max(1, limits.ratePerSecond * share));
      connectionsMax = Math.max(1, Math.floor(limits.connectionsMax * share));
      startWaiting();
    },

    /** The rate allowed now and at most, the connections in use and at most. */
    state: () => ({
      ratePerSecond: rate.perSecond(),
      ratePerSecondMax: rate.max(),
      connections: inFlight,
      connectionsMax,
    }),
  };
}
