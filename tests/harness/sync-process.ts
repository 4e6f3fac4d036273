import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const worker = join(import.meta.dirname, "..", "..", "worker", "main.ts");

export type SyncProcess = ReturnType<typeof startSyncProcess>;

/** The worker as a process of its own, which can be killed. */
export function startSyncProcess(env: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", worker], {
    env: {
      ...process.env,
      AUTH_SECRET: "s".repeat(32),
      LOG_LEVEL: "fatal",
      TMDB_ACCESS_TOKEN: "test-token",
      ...env,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exited = once(child, "exit");
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    child.kill(signal);
    await exited;
  };
  return { kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}
