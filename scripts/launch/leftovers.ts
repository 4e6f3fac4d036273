import { setTimeout as delay } from "node:timers/promises";
import { isAlive, type ProcessRecord, type RunFile } from "@/scripts/launch/run-file";
import { killChild } from "@/scripts/launch/spawn-child";

const patienceMs = 3_000;

/** Stops what a killed supervisor left running; a later process with the same number is not touched. */
export async function stopLeftovers(
  { leftovers, remove }: RunFile,
  log: (line: string) => void,
): Promise<void> {
  const alive = leftovers.filter(isAlive);
  if (alive.length > 0) log(`Stopping what the last run left: ${alive.map(({ name }) => name).join(", ")}.`);
  await Promise.all(alive.map(stopLeftover));
  for (const { pid } of leftovers) remove(pid);
}

async function stopLeftover(leftover: ProcessRecord): Promise<void> {
  killChild(leftover.pid, "SIGTERM");
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await delay(50)) {
    if (!isAlive(leftover)) return;
  }
  killChild(leftover.pid, "SIGKILL");
  while (isAlive(leftover)) await delay(50);
}
