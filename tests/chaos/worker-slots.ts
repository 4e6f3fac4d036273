import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { bundleWorker } from "@/tests/chaos/worker-bundle";

const STOP_TIMEOUT_MS = 15_000;

type Life = {
  /** From its start to the first order that it has billed; null as long as it has not. */
  firstWorkMs: number | null;
  wasKilled: boolean;
};

export type WorkerSlots = Awaited<ReturnType<typeof startWorkerSlots>>;

/** So many workers, each replaced at once when it is killed. */
export async function startWorkerSlots(count: number, env: Record<string, string>) {
  const { program, remove } = await bundleWorker();
  const lives: Life[] = [];
  const begin = () => {
    const child = fork(program, {
      env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "fatal", ...env },
      execArgv: [],
      stdio: ["ignore", process.env.CHAOS_LOG ? "inherit" : "ignore", "inherit", "ipc"],
    });
    const life: Life = { firstWorkMs: null, wasKilled: false };
    const beganAtMs = performance.now();
    child.once("message", () => {
      life.firstWorkMs = performance.now() - beganAtMs;
    });
    lives.push(life);
    return { child, life };
  };
  const running = Array.from({ length: count }, begin);

  return {
    /** Of all that there were. */
    lives: lives as readonly Readonly<Life>[],
    /** As when its computer loses power. */
    async kill(slot: number): Promise<void> {
      const victim = running[slot];
      if (!victim) throw new Error(`there is no worker ${slot}`);
      const exited = once(victim.child, "exit");
      victim.life.wasKilled = true;
      victim.child.kill("SIGKILL");
      await exited;
      running[slot] = begin();
    },
    /** In order, so that what was in hand is done or given back: then a broker has nothing that nobody counts. */
    async stop(): Promise<void> {
      await Promise.all(running.map(({ child }) => stopInOrder(child)));
      remove();
    },
  };
}

async function stopInOrder(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.send("stop", () => {});
  await Promise.race([exited, sleep(STOP_TIMEOUT_MS)]);
  child.kill("SIGKILL");
  await exited;
}
