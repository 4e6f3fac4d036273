import { afterEach, describe, expect, test } from "vitest";
import { createRateLimiter } from "@/platform/limits/create-rate-limiter";
import type { RateLimiter } from "@/platform/limits/rate-limit";
import { createRedisConnection, type RedisConnection } from "@/platform/redis/redis-connection";
import { hasRedisServer, redisServer } from "@/tests/harness/redis-server";
import { silentLog } from "@/tests/harness/silent-log";

/** A day long, so that no test sees a second window. */
const RULE = { max: 100, windowSeconds: 86_400 };
const REQUEST_MAX_MS = 150;
const SOON = { timeout: 2_000, interval: 10 };

const server = redisServer();
let connections: RedisConnection[] = [];
afterEach(() => {
  for (const connection of connections) connection.end();
  connections = [];
});

/** A limiter as a process of its own would have it. */
function newLimiter(prefix: string, rule = RULE, url = server.url) {
  const connection = createRedisConnection(url, { prefix, log: silentLog });
  connections.push(connection);
  return { connection, limiter: createRateLimiter("test", rule, { connection, prefix }) };
}

async function take(limiter: RateLimiter, key = "somebody") {
  const startMs = performance.now();
  const state = await limiter.take(key);
  return { ...state, ms: performance.now() - startMs };
}

const untilThere = (connection: RedisConnection) => expect.poll(() => connection.isThere(), SOON).toBe(true);

describe.runIf(hasRedisServer)("limits in Redis", () => {
  test("two processes let exactly the limit through together", async () => {
    const limiters = [newLimiter("two").limiter, newLimiter("two").limiter];
    const states = await Promise.all(
      Array.from({ length: 130 }, (_, index) => limiters[index % 2]?.take("somebody")),
    );
    expect(states.filter((state) => state?.allowed)).toHaveLength(100);
    expect(await limiters[0]?.take("another")).toMatchObject({ allowed: true, limit: 100, remaining: 99 });
  });

  test("a limiter without Redis counts by the same rule, and no request waits for it", async () => {
    const { limiter } = newLimiter("nowhere", RULE, "redis://127.0.0.1:1");
    const states = [];
    for (let number = 0; number < 130; number += 1) states.push(await take(limiter));
    expect(states.filter(({ allowed }) => allowed)).toHaveLength(100);
    expect(Math.max(...states.map(({ ms }) => ms))).toBeLessThan(REQUEST_MAX_MS);
  });

  test("killed and started again, it costs nobody a request, and is used again soon", async () => {
    const { connection, limiter } = newLimiter("killed");
    await take(limiter);
    await server.kill();
    const states = [];
    for (let number = 0; number < 50; number += 1) states.push(await take(limiter));
    expect(states.every(({ allowed }) => allowed)).toBe(true);
    expect(Math.max(...states.map(({ ms }) => ms))).toBeLessThan(REQUEST_MAX_MS);
    // What this process let through before and meanwhile counts.
    expect(states.at(-1)?.remaining).toBe(49);
    await server.start();
    await untilThere(connection);
    expect(await limiter.take("somebody")).toMatchObject({ remaining: 99 });
  });

  test("frozen, it costs those a moment who ask just then, and everyone else nothing", async () => {
    const { connection, limiter } = newLimiter("frozen");
    await take(limiter);
    server.freeze();
    try {
      const first = await take(limiter);
      expect(first.ms).toBeGreaterThan(50);
      expect(first.ms).toBeLessThan(REQUEST_MAX_MS);
      const states = [];
      for (let number = 0; number < 50; number += 1) states.push(await take(limiter));
      expect(states.every(({ allowed }) => allowed)).toBe(true);
      expect(states.map(({ ms }) => ms).sort((a, b) => a - b)[25]).toBeLessThan(5);
      expect(await connection.isThere()).toBe(false);
    } finally {
      server.thaw();
    }
    await untilThere(connection);
  });

  test("frozen for longer than a connection is kept, it is found again by a new one", async () => {
    const { connection, limiter } = newLimiter("long-frozen");
    await take(limiter);
    server.freeze();
    await take(limiter);
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    const state = await take(limiter);
    server.thaw();
    expect(state.ms).toBeLessThan(5);
    await untilThere(connection);
    expect((await limiter.take("somebody")).allowed).toBe(true);
  });

  test("a server that takes no writes is as good as none: the limit holds", async () => {
    const { connection, limiter } = newLimiter("read-only");
    await take(limiter);
    await connection.attempt((redis) => redis.replicaof("127.0.0.1", "1"));
    const states = [];
    for (let number = 0; number < 130; number += 1) states.push(await take(limiter));
    expect(states.filter(({ allowed }) => allowed)).toHaveLength(99);
    await server.kill();
    await server.start();
    await untilThere(connection);
  });
});
