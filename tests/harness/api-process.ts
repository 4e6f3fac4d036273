import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { endProcess } from "@/tests/harness/end-process";
import { findFreePort } from "@/tests/launch/data-folder";

const root = join(import.meta.dirname, "..", "..");
const preload = join(root, "platform", "door", "preload.mjs");
const standIn = join(root, "tests", "stand-ins", "api-server.ts");

export type ApiProcess = { origin: string; stop(): Promise<void> };

/** Starts the API in a process of its own, behind the real door; resolves when it answers. */
export async function startApiProcess(env: Record<string, string>): Promise<ApiProcess> {
  const port = await findFreePort();
  const child = spawn(process.execPath, ["--import", preload, "--import", "tsx", standIn], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      PORT: String(port),
      AUTH_SECRET: "s".repeat(32),
      LOG_LEVEL: "fatal",
      ...env,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const origin = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await fetch(origin).catch(() => null))) await delay(50);
  return {
    origin,
    stop: () => endProcess(child, "SIGKILL"),
  };
}
