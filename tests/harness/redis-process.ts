import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { Redis } from "ioredis";
import { endProcess } from "@/tests/harness/end-process";
import { findFreePort } from "@/tests/launch/data-folder";

const PROGRAM = "redis-server";

export type RedisProcess = {
  url: string;
  start(): Promise<void>;
  /** As when its computer loses power. */
  kill(): Promise<void>;
  /** It keeps its connections and answers nothing, until `thaw`. */
  freeze(): void;
  thaw(): void;
};

/** A real Redis on a port of its own, not started yet; it keeps nothing when it ends. */
export async function redisProcess(): Promise<RedisProcess> {
  const port = await findFreePort();
  const url = `redis://127.0.0.1:${port}/0`;
  let child: ChildProcess | null = null;
  return {
    url,
    async start() {
      const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
      child = spawn(PROGRAM, args, { stdio: "ignore", cwd: tmpdir() });
      await untilItAnswers(url);
    },
    kill: () => endProcess(child, "SIGKILL"),
    freeze: () => void child?.kill("SIGSTOP"),
    thaw: () => void child?.kill("SIGCONT"),
  };
}

/** Whether this computer has a Redis server to test with. */
export function isRedisInstalled(): boolean {
  try {
    execFileSync(PROGRAM, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function untilItAnswers(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  redis.on("error", () => {});
  await redis.ping();
  redis.disconnect();
}
