import { Ratelimit } from "@upstash/ratelimit";
import type { Redis } from "ioredis";
import type { LimitRule } from "@/platform/config";
import type { RateLimit } from "@/platform/limits/rate-limit";
import { standing } from "@/platform/limits/sliding-window";
import type { RedisConnection } from "@/platform/redis/redis-connection";

type UpstashRedis = ConstructorParameters<typeof Ratelimit>[0]["redis"] & {
  eval<Data>(script: string, keys: string[], args: unknown[]): Promise<Data>;
};

/** The sliding window of all processes together. `take` answers undefined while Redis is away. */
export function createRedisWindow(rule: LimitRule, prefix: string, connection: RedisConnection) {
  let limiter: Ratelimit | null = null;
  const limiterOn = (redis: Redis) => {
    limiter ??= new Ratelimit({
      redis: asUpstash(redis),
      limiter: Ratelimit.slidingWindow(rule.max, `${rule.windowSeconds} s`),
      prefix,
      // Its own patience lets everything through when it ends; ours (RedisConnection) counts in process instead.
      timeout: 0,
      // It would refuse until the window ends, which is longer than the sliding window asks for.
      ephemeralCache: false,
    });
    return limiter;
  };
  return {
    async take(key: string): Promise<RateLimit | undefined> {
      const answer = await connection.attempt((redis) => limiterOn(redis).limit(key));
      return answer && standing(rule, { ...answer, allowed: answer.success, nowMs: Date.now() });
    },
  };
}

/** The few commands that @upstash/ratelimit sends, in ioredis' words. */
function asUpstash(redis: Redis): UpstashRedis {
  const texts = (args: unknown[]) => args.map(String);
  return {
    evalsha: async <Args extends unknown[], Data>(sha: string, keys: string[], args: Args) =>
      (await redis.evalsha(sha, keys.length, ...keys, ...texts(args))) as Data,
    eval: async <Data>(script: string, keys: string[], args: unknown[]) =>
      (await redis.eval(script, keys.length, ...keys, ...texts(args))) as Data,
    get: async <Data>(key: string) => (await redis.get(key)) as Data | null,
    set: async (key: string, value: unknown) => {
      await redis.set(key, String(value));
      return "OK";
    },
  } as UpstashRedis;
}
