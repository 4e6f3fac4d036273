import type { LimitRule } from "@/platform/config";
import type { RateLimiter } from "@/platform/limits/rate-limit";
import { createRedisWindow } from "@/platform/limits/redis-window";
import { createSlidingWindow } from "@/platform/limits/sliding-window";
import type { SharedRedis } from "@/platform/redis/shared-redis";

/**
 * A limit for all processes that share a Redis; without one, and while it is away, the same rule for this process. The
 * own count goes on beside Redis, so that nobody starts anew when it goes away. `name` keeps one limit's keys from another's.
 */
export function createRateLimiter(name: string, rule: LimitRule, redis: SharedRedis | null): RateLimiter {
  const own = createSlidingWindow(rule);
  if (!redis) return own;
  const shared = createRedisWindow(rule, `${redis.prefix}:limit:${name}`, redis.connection);
  return {
    async take(key) {
      const counted = own.take(key);
      return (await shared.take(key)) ?? counted;
    },
  };
}
