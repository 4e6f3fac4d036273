import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { killHard, processTree } from "@/e2e/support/process-tree";
import { PRODUCT_ENVIRONMENT } from "@/e2e/support/product-environment";
import { isBuilt, sourceFingerprint } from "@/scripts/launch/build";

const root = join(import.meta.dirname, "..", "..");

/** Matinee on a data folder of a test's own, as `npm start` starts it. */
export type OwnInstance = {
  origin: string;
  dataDir: string;
  /** Holds the worker still, so that nothing is done behind a request's back. Only a kill ends that. */
  freezeWorker(): void;
  /** Kills every process of it at once, database included. */
  killAll(): void;
  stop(): Promise<void>;
};

/**
 * Starts an instance and waits until it is ready. It must not build: another instance is running on the build.
 * `settings` are environment variables of its own.
 */
export async function startOwnInstance(
  dataDir: string,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<OwnInstance> {
  const own = { ...settings, MATINEE_DATA_DIR: dataDir, PORT: String(port) };
  const env = { ...process.env, ...PRODUCT_ENVIRONMENT, ...own };
  if (!isBuilt(root, sourceFingerprint(root, env)))
    throw new Error("Its build is not the one of the others.");
  const supervisor = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  await untilReady(supervisor);
  return {
    origin: `http://localhost:${port}`,
    dataDir,
    freezeWorker: () => process.kill(workerOf(dataDir), "SIGSTOP"),
    killAll: () => killHard(processesOf(supervisor, dataDir)),
    stop: () => stopOrKill(supervisor, dataDir),
  };
}

function untilReady(supervisor: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const onOutput = (chunk: Buffer) => {
      output += chunk.toString("utf8");
      if (/^Matinee is ready at /m.test(output)) resolve();
    };
    supervisor.stdout?.on("data", onOutput);
    supervisor.stderr?.on("data", onOutput);
    supervisor.once("exit", (code) =>
      reject(new Error(`It ended with ${code} before it was ready:\n${output}`)),
    );
  });
}

/** The supervisor with all below it, and the database: that may have been started by an earlier supervisor. */
function processesOf(supervisor: ChildProcess, dataDir: string): number[] {
  const roots = [supervisor.pid, databaseOf(dataDir)].filter((pid) => pid !== undefined);
  return [...new Set(roots.flatMap(processTree))];
}

function databaseOf(dataDir: string): number | undefined {
  try {
    return Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return undefined;
  }
}

function workerOf(dataDir: string): number {
  const run: { children: { name: string; pid: number }[] } = JSON.parse(
    readFileSync(join(dataDir, "run.json"), "utf8"),
  );
  const worker = run.children.find(({ name }) => name === "worker");
  if (!worker) throw new Error("There is no worker.");
  return worker.pid;
}

async function stopOrKill(supervisor: ChildProcess, dataDir: string): Promise<void> {
  if (supervisor.exitCode !== null || supervisor.signalCode !== null) return;
  const ended = new Promise((resolve) => supervisor.once("exit", resolve));
  const hard = setTimeout(() => killHard(processesOf(supervisor, dataDir)), 15_000);
  supervisor.kill("SIGTERM");
  await ended;
  clearTimeout(hard);
}
