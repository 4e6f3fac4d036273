import type { RateLimit } from "@/platform/limits/rate-limit";

/** The headers that every answer under a limit carries: the usual ones, and draft-ietf-httpapi-ratelimit-headers-10. */
export function rateLimitHeaders(state: RateLimit): Record<string, string> {
  const { allowed, limit, windowSeconds, remaining, resetSeconds, retryAfterSeconds } = state;
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(resetSeconds),
    "ratelimit-policy": `"default";q=${limit};w=${windowSeconds}`,
    ratelimit: `"default";r=${remaining};t=${resetSeconds}`,
    ...(!allowed && { "retry-after": String(retryAfterSeconds) }),
  };
}
