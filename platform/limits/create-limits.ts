import type { Config, LimitRule } from "@/platform/config";
import { type AttemptLimits, createAttemptLimits } from "@/platform/limits/attempt-limits";
import { createRateLimiter } from "@/platform/limits/create-rate-limiter";
import { createRequestLimits, type RequestLimits } from "@/platform/limits/request-limits";
import type { SharedRedis } from "@/platform/redis/shared-redis";

export type Limits = {
  /** Of the API. */
  requests: RequestLimits;
  /** Of signing in and up. */
  attempts: AttemptLimits;
};

/** Every limit of an app; `isSomebodys` says whether the access token with this SHA-256 counts. */
export function createLimits(
  config: Pick<Config, "rateLimit" | "authRateLimit" | "trustedProxyHops">,
  redis: SharedRedis | null,
  isSomebodys: (tokenHash: string) => Promise<boolean>,
): Limits {
  const createLimiter = (name: string, rule: LimitRule) => createRateLimiter(name, rule, redis);
  const { rateLimit, authRateLimit, trustedProxyHops } = config;
  return {
    requests: createRequestLimits({
      rule: rateLimit,
      limiter: createLimiter("api", rateLimit),
      trustedProxyHops,
      isSomebodys,
    }),
    attempts: createAttemptLimits(authRateLimit, createLimiter),
  };
}
