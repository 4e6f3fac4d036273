import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { OperatorError } from "@/platform/config/operator-error";
import { processIdentity } from "@/platform/process-identity";
import { writeFileAtomically } from "@/platform/write-file-atomically";

const processSchema = z.object({ name: z.string(), pid: z.int().positive(), identity: z.string() });
const runSchema = z.object({
  supervisor: processSchema,
  address: z.string(),
  /** The supervisor is on its way out; who wants the folder next waits for it. */
  stopping: z.boolean(),
  children: z.array(processSchema),
});

export type ProcessRecord = z.infer<typeof processSchema>;
type Run = z.infer<typeof runSchema>;

/** The note in `<dataDir>/run.json` of who runs on the data folder, for the start after a kill. */
export type RunFile = {
  /** Processes that a killed run left, alive or not. */
  leftovers: ProcessRecord[];
  add(name: string, pid: number): void;
  remove(pid: number): void;
  markStopping(): void;
  release(): void;
};

/** Two claims at the same moment: the later writer wins, and the other sees that after this time. */
const settleMs = 100;
/** A supervisor whose npm was killed notices it within a second, and needs longer than that to stop. */
const patienceMs = 1_500;
const stoppingPatienceMs = 25_000;

/**
 * Takes the data folder for this process.
 * @throws OperatorError when another supervisor that lives has it.
 */
export async function claimRun(dataDir: string, address: string): Promise<RunFile> {
  const file = join(dataDir, "run.json");
  const before = await untilFree(file);
  const supervisor = describe("supervisor", process.pid);
  const run: Run = { supervisor, address, stopping: false, children: before?.children ?? [] };
  const save = () => writeFileAtomically(file, `${JSON.stringify(run, null, 2)}\n`);
  save();
  await delay(settleMs);
  const now = readRun(file);
  if (now && now.supervisor.pid !== process.pid) throw alreadyRunning(now);
  return {
    leftovers: [...run.children],
    add(name, pid) {
      run.children.push(describe(name, pid));
      save();
    },
    remove(pid) {
      run.children = run.children.filter((child) => child.pid !== pid);
      save();
    },
    markStopping() {
      run.stopping = true;
      save();
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** What the last run noted, once its supervisor is gone. */
async function untilFree(file: string): Promise<Run | undefined> {
  for (const startedAt = Date.now(); ; await delay(100)) {
    const run = readRun(file);
    if (!run || !isAlive(run.supervisor)) return run;
    const waitedMs = Date.now() - startedAt;
    if (waitedMs > (run.stopping ? stoppingPatienceMs : patienceMs)) throw alreadyRunning(run);
  }
}

/** Whether a supervisor that lives uses the data folder. */
export function isInUse(dataDir: string): boolean {
  const run = readRun(join(dataDir, "run.json"));
  return run !== undefined && isAlive(run.supervisor);
}

/** Whether it is still that process, and not a later one with its number. */
export function isAlive({ pid, identity }: ProcessRecord): boolean {
  return identity !== "" && processIdentity(pid) === identity;
}

function describe(name: string, pid: number): ProcessRecord {
  return { name, pid, identity: processIdentity(pid) ?? "" };
}

function readRun(file: string): Run | undefined {
  try {
    return runSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

function alreadyRunning({ supervisor, address }: Run): OperatorError {
  return new OperatorError(
    `Matinee already runs on this data folder (process ${supervisor.pid}, ${address}); stop it, or set MATINEE_DATA_DIR to another folder.`,
  );
}
