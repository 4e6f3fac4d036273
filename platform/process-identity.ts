import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A text that stays the same as long as the process lives and that no later process with the same number
 * has: made of its start time. Null when no such process lives (a zombie does not).
 */
export function processIdentity(pid: number): string | null {
  if (process.platform === "linux") return linuxIdentity(pid);
  return process.platform === "win32" ? windowsIdentity(pid) : posixIdentity(pid);
}

/** Whether a process with that number lives, whoever owns it. Cheap enough to ask every second. */
export function isProcessAlive(pid: number): boolean {
  if (process.platform === "linux") return linuxStatus(pid) !== undefined;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The command line of a living process, its parts joined by blanks; null when it cannot be read. */
export function processCommand(pid: number): string | null {
  if (process.platform === "win32") return null;
  if (process.platform !== "linux") return firstLine("ps", ["-o", "command=", "-p", String(pid)]);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim() || null;
  } catch {
    return null;
  }
}

/** The parent's number; undefined where asking costs a process of its own, or when there is no such process. */
export function parentOf(pid: number): number | undefined {
  return process.platform === "linux" ? linuxStatus(pid)?.parent : undefined;
}

function linuxIdentity(pid: number): string | null {
  const status = linuxStatus(pid);
  if (!status) return null;
  return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}:${status.startTicks}`;
}

/** From /proc/PID/stat, see proc(5); undefined for a process that has ended. */
function linuxStatus(pid: number): { parent: number; startTicks: string | undefined } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in parentheses, may hold anything; the fields are counted from behind it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, parent] = fields;
    return state === "Z" || state === "X" ? undefined : { parent: Number(parent), startTicks: fields[19] };
  } catch {
    return undefined;
  }
}

function posixIdentity(pid: number): string | null {
  const line = firstLine("ps", ["-o", "state=,lstart=", "-p", String(pid)]);
  if (!line || line.startsWith("Z")) return null;
  return line.slice(line.search(/\s/)).trim();
}

function windowsIdentity(pid: number): string | null {
  const script = `(Get-Process -Id ${pid} -ErrorAction Stop).StartTime.ToFileTimeUtc()`;
  return firstLine("powershell.exe", ["-NoProfile", "-NonInteractive", "-Command", script]);
}

function firstLine(program: string, args: string[]): string | null {
  try {
    const env = { ...process.env, LC_ALL: "C" };
    const stdio = ["ignore", "pipe", "ignore"] as ["ignore", "pipe", "ignore"];
    return execFileSync(program, args, { encoding: "utf8", env, stdio, windowsHide: true }).trim() || null;
  } catch {
    return null;
  }
}
