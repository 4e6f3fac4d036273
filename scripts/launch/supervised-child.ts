import type { ChildProcess } from "node:child_process";
import type { Command } from "@/scripts/launch/commands";
import { killChild, type SpawnOptions, spawnChild, untilExit } from "@/scripts/launch/spawn-child";

export type SupervisionOptions = Omit<SpawnOptions, "env"> & {
  /** Asked at every start, because a restarted database may have moved. */
  env: () => NodeJS.ProcessEnv;
  log: (line: string) => void;
  onStart: (pid: number) => void;
  onExit: (pid: number) => void;
  onCrash: (how: string, crashesInARow: number) => void;
};

export type SupervisedChild = {
  /** Stops it politely and starts it with the environment of now. */
  restart(): void;
  stop(): Promise<void>;
};

const delayMinMs = 1_000;
const delayMaxMs = 30_000;
/** Having lived this long, a child counts as healthy and the next restart is quick again. */
const healthyAfterMs = 60_000;
/** The worker finishes for 10 s what it has in hand, and then leaves its servers. */
const killAfterMs = 15_000;

/** How long to wait before the start after so many crashes in a row, in milliseconds. */
export function restartDelayMs(crashesInARow: number): number {
  return Math.min(delayMinMs * 2 ** (crashesInARow - 1), delayMaxMs);
}

/** Keeps a child running until it is stopped: a crash is followed by a restart, later each time. */
export function superviseChild(command: Command, options: SupervisionOptions): SupervisedChild {
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let crashes = 0;
  let state: "running" | "restarting" | "stopped" = "running";

  function start(): void {
    state = "running";
    const startedAt = Date.now();
    child = spawnChild(command, { ...options, env: options.env() });
    const { pid } = child;
    if (pid) options.onStart(pid);
    ended = untilExit(child).then(({ how }) => {
      child = undefined;
      if (pid) options.onExit(pid);
      if (state === "restarting") start();
      else if (state === "running") recover(how, Date.now() - startedAt);
    });
  }

  function recover(how: string, livedMs: number): void {
    crashes = livedMs >= healthyAfterMs ? 1 : crashes + 1;
    const delayMs = restartDelayMs(crashes);
    options.log(`The ${command.name} stopped (${how}); starting it again in ${delayMs / 1_000} s.`);
    timer = setTimeout(start, delayMs);
    options.onCrash(how, crashes);
  }

  start();
  return {
    restart() {
      if (state !== "running" || !child) return;
      state = "restarting";
      stopPolitely(child);
    },
    async stop() {
      state = "stopped";
      clearTimeout(timer);
      if (child) stopPolitely(child);
      await ended;
    },
  };
}

function stopPolitely(child: ChildProcess): void {
  const { pid } = child;
  if (!pid) return;
  killChild(pid, "SIGTERM");
  const hard = setTimeout(() => killChild(pid, "SIGKILL"), killAfterMs);
  child.once("exit", () => clearTimeout(hard));
}
