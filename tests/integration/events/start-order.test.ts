import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { createInstallation, type Installation, type Part } from "@/tests/chaos/installation";
import { runStartOrder } from "@/tests/chaos/run-start-order";
import { brokerOf } from "@/tests/harness/brokers";
import { hasRedisServer } from "@/tests/harness/redis-server";
import { findFreePort } from "@/tests/launch/data-folder";

const program = join(import.meta.dirname, "../../../worker/main.ts");
const WATCHED_MS = 7_000;

/** A worker whose servers are all away, and what it writes. */
async function startLonely(eventsUrl: string): Promise<{ child: ChildProcess; lines: () => string[] }> {
  const port = await findFreePort();
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    env: {
      ...process.env,
      DATABASE_URL: `postgres://nobody:x@127.0.0.1:${port}/none`,
      REDIS_URL: `redis://127.0.0.1:${port}/0`,
      EVENTS_URL: eventsUrl,
      AUTH_SECRET: "s".repeat(32),
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout?.on("data", (chunk) => {
    text += chunk;
  });
  return { child, lines: () => text.split("\n").filter((line) => line !== "") };
}

test.each(["amqp://127.0.0.1:1", "kafka://127.0.0.1:1"])(
  "a worker whose servers are away (%s) waits for them, with a line for each now and then, and ends when it is told to",
  async (eventsUrl) => {
    const { child, lines } = await startLonely(eventsUrl);
    const exited = once(child, "exit");
    await expect.poll(() => lines().length, { timeout: 30_000 }).toBeGreaterThan(0);
    const before = lines().length;
    await sleep(WATCHED_MS);
    expect(child.exitCode).toBeNull();
    const subjects = lines()
      .slice(before)
      .map((line) => JSON.parse(line).subject ?? JSON.parse(line).msg);
    const counts = new Map<string, number>();
    for (const subject of subjects) counts.set(subject, (counts.get(subject) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 2)).toEqual([]);
    child.kill("SIGTERM");
    expect(await exited).toEqual([0, null]);
  },
  90_000,
);

const rabbitmq = brokerOf("RabbitMQ");

describe.runIf(rabbitmq && hasRedisServer)("with real servers, started after or before them", () => {
  let installation: Installation | undefined;
  afterAll(() => installation?.remove());

  test.each<Part[][]>([
    [["worker", "web", "broker", "redis", "postgres"]],
    [["postgres", "worker", "redis", "web", "broker"]],
  ])(
    "%j: nothing exits, all get to work, and what is in hand at SIGTERM is done once",
    async (order) => {
      if (installation) await installation.stop();
      else {
        await rabbitmq?.stop();
        installation = await createInstallation(rabbitmq);
      }
      const { crowded, exitCodes, lost } = await runStartOrder(installation, order);
      expect(crowded).toEqual([]);
      expect(exitCodes).toEqual([0, 0]);
      expect(lost).toBe(0);
    },
    180_000,
  );
});
