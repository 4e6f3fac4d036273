import { readdirSync, readFileSync } from "node:fs";

const LOOK_EVERY_MS = 200;
const KIB_PER_MIB = 1024;

/**
 * Watches the children of this process whose command line has `program` in it, with all of theirs, and says how much
 * memory they had at most, in MiB: the sum of their peaks, as Linux keeps them (`VmHWM`).
 */
export function watchChildMemory(program: string): { stop(): number } {
  const peaksKib = new Map<number, number>();
  const look = (pid: number) => {
    const kib = Number(/^VmHWM:\s+(\d+) kB/m.exec(read(pid, "status"))?.[1] ?? 0);
    peaksKib.set(pid, Math.max(kib, peaksKib.get(pid) ?? 0));
    for (const child of childrenOf(pid)) look(child);
  };
  const timer = setInterval(() => {
    for (const pid of childrenOf(process.pid)) if (read(pid, "cmdline").includes(program)) look(pid);
  }, LOOK_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return [...peaksKib.values()].reduce((sum, kib) => sum + kib, 0) / KIB_PER_MIB;
    },
  };
}

function childrenOf(pid: number): number[] {
  return threadsOf(pid).flatMap((thread) =>
    read(pid, `task/${thread}/children`)
      .split(" ")
      .filter((text) => text !== "")
      .map(Number),
  );
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** "" when the process has ended meanwhile. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
