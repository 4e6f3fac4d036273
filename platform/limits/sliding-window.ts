import { createBoundedMap } from "@/platform/cache/bounded-map";
import type { LimitRule } from "@/platform/config";
import type { RateLimit } from "@/platform/limits/rate-limit";

/** Clients counted at a time; whoever asked longest ago is forgotten first. */
const KEYS_MAX = 100_000;

type Counts = { window: number; previous: number; current: number };

/**
 * The rule of @upstash/ratelimit's sliding window, in this process: time is cut into windows, and what was allowed in the
 * one before counts by the share of it that a window ending now would cover.
 */
export function createSlidingWindow(rule: LimitRule, nowMs: () => number = Date.now) {
  const windowMs = rule.windowSeconds * 1000;
  const counts = createBoundedMap<string, Counts>(KEYS_MAX);

  function countsOf(key: string, window: number): Counts {
    const known = counts.get(key);
    if (known?.window === window) return known;
    const previous = known?.window === window - 1 ? known.current : 0;
    const fresh = { window, previous, current: 0 };
    counts.set(key, fresh);
    return fresh;
  }

  return {
    take(key: string): RateLimit {
      const now = nowMs();
      const own = countsOf(key, Math.floor(now / windowMs));
      const carried = Math.floor((1 - (now % windowMs) / windowMs) * own.previous);
      const allowed = carried + own.current < rule.max;
      if (allowed) own.current += 1;
      return standing(rule, { allowed, remaining: rule.max - carried - own.current, nowMs: now });
    },
  };
}

/** The same words for whoever counted. */
export function standing(
  { max, windowSeconds }: LimitRule,
  { allowed, remaining, nowMs }: { allowed: boolean; remaining: number; nowMs: number },
): RateLimit {
  const untilResetMs = windowSeconds * 1000 - (nowMs % (windowSeconds * 1000));
  // With the next window the last one counts in full; one place is free when 1 / max of it has passed.
  const untilPlaceMs = untilResetMs + (windowSeconds * 1000) / max;
  return {
    allowed,
    limit: max,
    windowSeconds,
    remaining: Math.max(0, remaining),
    resetSeconds: Math.ceil(untilResetMs / 1000),
    retryAfterSeconds: allowed ? 0 : Math.ceil(untilPlaceMs / 1000),
  };
}
