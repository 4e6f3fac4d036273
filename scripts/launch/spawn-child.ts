import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Command } from "@/scripts/launch/commands";

export type SpawnOptions = {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Receives what the child prints, line by line. */
  onLine: (line: string, stream: "stdout" | "stderr") => void;
};

const groups = process.platform !== "win32";

/**
 * Starts a Node program that ends when we do (see exit-with-parent.mjs), in a process group of its own: the
 * order of a shutdown is ours, also when Ctrl-C reaches the whole terminal.
 */
export function spawnChild({ args }: Command, { cwd, env, onLine }: SpawnOptions): ChildProcess {
  const preload = `--import=${new URL("./exit-with-parent.mjs", import.meta.url).href}`;
  const child = spawn(process.execPath, args, {
    cwd,
    env: {
      ...env,
      NODE_OPTIONS: [env.NODE_OPTIONS, preload].filter(Boolean).join(" "),
      MATINEE_SUPERVISOR: String(process.pid),
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: groups,
    windowsHide: true,
  });
  relay(child.stdout, (line) => onLine(line, "stdout"));
  relay(child.stderr, (line) => onLine(line, "stderr"));
  return child;
}

/** A hard kill takes the child's own children with it; a polite one is the child's to pass on. */
export function killChild(pid: number, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(groups && signal === "SIGKILL" ? -pid : pid, signal);
  } catch {
    // It has just ended.
  }
}

/** Resolves with how the child ended, in words such as "exit code 1". */
export function untilExit(child: ChildProcess): Promise<{ code: number | null; how: string }> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, how: error.message }));
    child.once("exit", (code, signal) =>
      resolve({ code, how: code === null ? `signal ${signal}` : `exit code ${code}` }),
    );
  });
}

function relay(stream: Readable | null, onLine: (line: string) => void): void {
  if (stream) createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on("line", onLine);
}
