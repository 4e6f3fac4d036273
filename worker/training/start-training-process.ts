import { fork } from "node:child_process";
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

/** Starts the training as a process, on the same database. */
export function startTrainingProcess(
  config: ServerConfig,
  { runId, attempt }: TrainingClaim,
): TrainingProcess {
  const child = fork(program, [String(runId), String(attempt)], {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      DATABASE_URL: config.databaseUrl,
      AUTH_SECRET: config.authSecret,
      LOG_LEVEL: config.logLevel,
    },
  });
  let progress: StageProgress = { stage: "reading", done: 0 };
  const outcome = new Promise<TrainingOutcome>((resolve) => {
    let told: TrainingOutcome | null = null;
    child.on("message", (message: ProcessMessage) => {
      if (message.kind === "progress") progress = message;
      else told = message;
    });
    const end = (reason: string) => resolve(told ?? { kind: "failed", reason, isDatabaseAway: false });
    child.once("error", (error) => end(error.message));
    child.once("exit", (code, signal) => end(`The training's process ended (${signal ?? `code ${code}`}).`));
  });
  return { progress: () => progress, outcome, kill: () => void child.kill("SIGKILL") };
}
