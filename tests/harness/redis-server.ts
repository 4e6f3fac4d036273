import { afterAll, beforeAll } from "vitest";
import { isRedisInstalled, type RedisProcess, redisProcess } from "@/tests/harness/redis-process";

/** Without a Redis server the tests that need one are left out; in CI that is a failure. */
export const hasRedisServer = isRedisInstalled();
if (!hasRedisServer) {
  const words = "redis-server is not installed: the tests that need one are left out.";
  if (process.env.CI) throw new Error(words);
  console.warn(words);
}

/** A Redis of the test file's own, started before its first test and ended after its last. */
export function redisServer(): RedisProcess {
  const held: { server?: RedisProcess } = {};
  const server = () => {
    if (!held.server) throw new Error("the Redis server is there from the first beforeAll on");
    return held.server;
  };
  beforeAll(async () => {
    if (!hasRedisServer) return;
    held.server = await redisProcess();
    await held.server.start();
  });
  afterAll(() => held.server?.kill());
  return {
    get url() {
      return server().url;
    },
    start: () => server().start(),
    kill: () => server().kill(),
    freeze: () => server().freeze(),
    thaw: () => server().thaw(),
  };
}
