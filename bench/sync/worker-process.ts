import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const SAMPLE_EVERY_MS = 500;
const program = join(import.meta.dirname, "..", "..", "worker", "main.ts");

/** The worker as `npm start` runs it, whose memory is watched (where there is /proc). */
export function startWorkerProcess(env: NodeJS.ProcessEnv) {
  const samples: number[] = [];
  let child = start();
  let cpuSecondsOfKilled = 0;
  let cpuSeconds = 0;
  const timer = setInterval(() => {
    const mb = residentMb(child);
    if (mb !== null) samples.push(mb);
    cpuSeconds = cpuSecondsOf(child) ?? cpuSeconds;
  }, SAMPLE_EVERY_MS);

  function start(): ChildProcess {
    return spawn(process.execPath, ["--import", "tsx", program], {
      env,
      stdio: ["ignore", "inherit", "inherit"],
    });
  }

  return {
    /** As `kill -9` does it; the next one starts at once, as under a supervisor. */
    async killAndRestart(): Promise<void> {
      child.kill("SIGKILL");
      await once(child, "exit");
      cpuSecondsOfKilled += cpuSeconds;
      child = start();
    },
    cpuSeconds: () => cpuSecondsOfKilled + cpuSeconds,
    peakMb: () => Math.max(0, ...samples),
    medianMb: () => [...samples].sort((a, b) => a - b)[samples.length >> 1] ?? 0,
    async stop(): Promise<void> {
      clearInterval(timer);
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

function residentMb({ pid }: ChildProcess): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
  } catch {
    return null;
  }
}

/** User and system time, from /proc/PID/stat in ticks of 10 ms; see proc(5). */
function cpuSecondsOf({ pid }: ChildProcess): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}
