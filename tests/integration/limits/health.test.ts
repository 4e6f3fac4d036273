import { describe, expect, test } from "vitest";
import { createDatabase } from "@/db/client";
import { readHealth } from "@/platform/http/read-health";
import { createRedisConnection } from "@/platform/redis/redis-connection";
import { hasRedisServer, redisServer } from "@/tests/harness/redis-server";
import { silentLog } from "@/tests/harness/silent-log";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
const server = redisServer();

const health = async (app: Parameters<typeof readHealth>[0]) => (await readHealth(app)).status;

describe("health", () => {
  test("is ok without Redis when there is to be none", async () => {
    expect(await readHealth(harness.app)).toEqual({
      status: "ok",
      service: "matinee",
      events_lag_seconds: 0,
    });
  });

  test.runIf(hasRedisServer)("is degraded while Redis is away, and ok before and after", async () => {
    const connection = createRedisConnection(server.url, { prefix: "health", log: silentLog });
    const app = { ...harness.app, redis: { connection, prefix: "health" } };
    expect(await health(app)).toBe("ok");
    server.freeze();
    expect(await health(app)).toBe("degraded");
    server.thaw();
    await expect.poll(() => health(app), { timeout: 3_000 }).toBe("ok");
    await server.kill();
    await expect.poll(() => health(app), { timeout: 1_000 }).toBe("degraded");
    await server.start();
    await expect.poll(() => health(app), { timeout: 3_000 }).toBe("ok");
    connection.end();
  });

  test("is unavailable without the database", async () => {
    const db = createDatabase("postgres://nobody@127.0.0.1:1/none", { poolSizeMax: 1, name: "none" });
    expect(await health({ db, redis: null, log: silentLog })).toBe("unavailable");
    await db.$client.end({ timeout: 0 });
  });
});
