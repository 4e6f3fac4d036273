import { createHash } from "node:crypto";
import type { ServerConfig } from "@/platform/config";
import type { Log } from "@/platform/log";
import { createRedisConnection, type RedisConnection } from "@/platform/redis/redis-connection";

/** Redis as all processes of one installation share it: with `prefix` before every key. */
export type SharedRedis = { connection: RedisConnection; prefix: string };

/**
 * Null without an address. Installations may share a server: the secret, which all processes of one have and those of no
 * other, tells their keys apart.
 */
export function createSharedRedis(
  { redisUrl, authSecret }: Pick<ServerConfig, "redisUrl" | "authSecret">,
  log: Log,
): SharedRedis | null {
  if (!redisUrl) return null;
  const installation = createHash("sha256").update(`redis:${authSecret}`).digest("hex").slice(0, 8);
  const prefix = `matinee:${installation}`;
  return { connection: createRedisConnection(redisUrl, { prefix, log }), prefix };
}
