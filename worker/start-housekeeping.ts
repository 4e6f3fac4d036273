import { startWorkLoop, type WorkLoop } from "@/platform/broker/work-loop";
import type { Log } from "@/platform/log";

const INTERVAL_MS = 60 * 60 * 1000;

/** Removes what is old, once an hour. */
export function startHousekeeping(name: string, removeOld: () => Promise<void>, log: Log): WorkLoop {
  const work = async () => {
    await removeOld();
    return false;
  };
  return startWorkLoop(name, work, { pollIntervalMs: INTERVAL_MS, log });
}
