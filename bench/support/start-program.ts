import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Replica } from "@/tests/launch/roll-restarts";

export const ROOT = join(import.meta.dirname, "..", "..");
const READY_MAX_MS = 120_000;

export type Program = Replica & { child: ChildProcess };

/** Starts a program of Node's that serves on `port`; resolves when `GET /health` is 200. */
export async function startProgram(
  args: readonly string[],
  port: number,
  env: NodeJS.ProcessEnv,
): Promise<Program> {
  const child = spawn(process.execPath, [...args], {
    cwd: ROOT,
    env: { ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const origin = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + READY_MAX_MS; ; await delay(50)) {
    const answer = await fetch(`${origin}/health`).catch(() => null);
    if (answer?.status === 200) return { child, origin, pid: child.pid ?? 0, untilExit: () => ended };
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${args.join(" ")} does not start`);
  }
}

export async function stopProgram({ child, untilExit }: Program): Promise<void> {
  child.kill("SIGKILL");
  await untilExit();
}
