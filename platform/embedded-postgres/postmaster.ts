import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isProcessAlive, processCommand } from "@/platform/process-identity";

/** A running server as its lock file `postmaster.pid` tells it; the port is missing for its first moment. */
export type Postmaster = { pid: number; port: number | undefined };

/**
 * The server that runs on the folder, if any. A lock file that a killed server left is removed: Postgres
 * itself trusts it as soon as any process has its number again, which in a container is the rule.
 */
export function findPostmaster(clusterDir: string): Postmaster | undefined {
  const file = join(clusterDir, "postmaster.pid");
  const [pid, , , port] = readLines(file).map(Number);
  if (!pid) return undefined;
  if (isPostmaster(pid)) return { pid, port: port || undefined };
  rmSync(file, { force: true });
  return undefined;
}

export function isPostmaster(pid: number): boolean {
  if (!isProcessAlive(pid)) return false;
  return processCommand(pid)?.includes("postgres") ?? true;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
