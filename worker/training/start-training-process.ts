import { type ChildProcess, fork } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import type { ServerConfig } from "@/platform/config";
import type { TrainingClaim } from "@/services/ports/training-runs";
import type { ProcessMessage, StageProgress, TrainingOutcome } from "@/worker/training/training-messages";

export type TrainingProcess = {
  /** How far it is. */
  progress(): StageProgress;
  /** Resolves when the process has ended, in whatever way. */
  outcome: Promise<TrainingOutcome>;
  kill(): void;
};

const program = join(import.meta.dirname, "main.ts");
/** Pages, the worker and syncs come first. */
const NICENESS = 10;
/** Each of its threads would let 48 MiB of short-lived objects lie about; what is large is no such object. */
const SEMI_SPACE_MIB = 4;
const MS_PER_SECOND = 1_000;

/** Starts the training as a process, on the same database; it is killed when nothing is heard of it for `silenceMaxMs`. */
export function startTrainingProcess(
  config: ServerConfig,
  { runId, attempt }: TrainingClaim,
  silenceMaxMs: number,
): TrainingProcess {
  const child = fork(program, [String(runId), String(attempt)], {
    execArgv: [`--max-semi-space-size=${SEMI_SPACE_MIB}`, "--import", "tsx"],
    env: {
      ...process.env,
      DATABASE_URL: config.databaseUrl,
      AUTH_SECRET: config.authSecret,
      LOG_LEVEL: config.logLevel,
    },
  });
  givePriority(child);
  let progress: StageProgress = { stage: "reading", done: 0 };
  const outcome = new Promise<TrainingOutcome>((resolve) => {
    let told: TrainingOutcome | null = null;
    const fail = (reason: string) => {
      told ??= { kind: "failed", reason, isDatabaseAway: false };
    };
    const silence = setTimeout(() => {
      fail(`It stood still for ${Math.round(silenceMaxMs / MS_PER_SECOND)} s and was ended.`);
      child.kill("SIGKILL");
    }, silenceMaxMs);
    const end = (reason: string) => {
      clearTimeout(silence);
      fail(reason);
      if (told) resolve(told);
    };
    child.on("message", (message: ProcessMessage) => {
      silence.refresh();
      if (message.kind === "progress") progress = message;
      else told = message;
    });
    child.once("error", (error) => end(error.message));
    child.once("exit", (code, signal) => end(`The training's process ended (${signal ?? `code ${code}`}).`));
  });
  return { progress: () => progress, outcome, kill: () => void child.kill("SIGKILL") };
}

/** From outside and at once: a thread has the priority that the one had which started it, and Node starts some first. */
function givePriority({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, NICENESS);
  } catch {
    // It has ended already, or the system has no priorities: then it has the same as we.
  }
}
