import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import type { ServerUser } from "@/platform/embedded-postgres/run-program";
import { logFileOf } from "@/platform/embedded-postgres/server";

const sizeMaxBytes = 10 * 1024 * 1024;

/** Makes the log file, owned by the server's user, and puts a big one aside. Returns its length in bytes. */
export function openServerLog(dataDir: string, user: ServerUser): number {
  const file = logFileOf(dataDir);
  if (existsSync(file) && statSync(file).size > sizeMaxBytes) renameSync(file, `${file}.old`);
  closeSync(openSync(file, "a", 0o600));
  if (user) chownSync(file, user.uid, user.gid);
  return statSync(file).size;
}

/** What the server wrote behind that position, in bytes. */
export function serverLogSince(dataDir: string, position: number): string {
  return readFileSync(logFileOf(dataDir)).subarray(position).toString("utf8");
}

/** The line that says why: the last fatal one, without time stamp and severity. */
export function lastServerError(log: string): string {
  const lines = log.split("\n").filter(Boolean);
  const line = lines.findLast((text) => /\b(FATAL|PANIC):/.test(text)) ?? lines.at(-1) ?? "";
  return line.replace(/^.*?\b(FATAL|PANIC|ERROR|LOG|HINT):\s*/, "");
}
