import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** A line of the log of a program of ours. */
export type LogLine = { time: number; msg: string; subject?: string };

export type LoggingProgram = {
  child: ChildProcess;
  lines(): LogLine[];
  /** Resolves with the exit code; null when a signal ended it. */
  untilExit(): Promise<number | null>;
};

/** Starts a program of ours as a process, and keeps what it logs. */
export function startLogging(args: readonly string[], env: Readonly<Record<string, string>>): LoggingProgram {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return {
    child,
    lines: () =>
      text
        .split("\n")
        .slice(0, -1)
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line) as LogLine),
    untilExit: () => ended,
  };
}

/** Lines that came too soon after another about the same server. */
export function crowdedLines({ lines }: LoggingProgram, leastMs: number): LogLine[] {
  const lastOf = new Map<string, number>();
  return lines().filter((line) => {
    const about = line.subject ?? (line.msg.startsWith("Redis") ? "Redis" : line.msg);
    const last = lastOf.get(about);
    lastOf.set(about, line.time);
    return last !== undefined && line.time - last < leastMs;
  });
}
