import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const standIn = join(import.meta.dirname, "stand-ins", "supervisor.ts");

export type SupervisorProcess = {
  child: ChildProcess;
  output(): string;
  /** Resolves when the output matches. Rejects when the process ends before. */
  untilPrinted(pattern: RegExp): Promise<void>;
  untilExit(): Promise<number | null>;
};

/** Starts the supervisor with stand-ins for its programs, and nothing of this process's environment but the path. */
export function startSupervisor(env: Record<string, string>): SupervisorProcess {
  const child = spawn(process.execPath, ["--import", "tsx", standIn], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: "test", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return {
    child,
    output: () => text,
    untilExit: () => ended,
    untilPrinted(pattern) {
      return new Promise((resolve, reject) => {
        const check = () => {
          if (pattern.test(text)) resolve();
        };
        listeners.add(check);
        check();
        void ended.then(() => reject(new Error(`ended without printing ${pattern}:\n${text}`)));
      });
    },
  };
}

/** The process numbers of a run, by name, from the note it keeps. */
export function processesOf(dataDir: string): Record<string, number> {
  const run = JSON.parse(readFileSync(join(dataDir, "run.json"), "utf8")) as {
    supervisor: { pid: number };
    children: { name: string; pid: number }[];
  };
  const children = run.children.map(({ name, pid }) => [name, pid]);
  return { supervisor: run.supervisor.pid, ...Object.fromEntries(children) };
}
