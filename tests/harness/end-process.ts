import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 20_000;

/** Sends a process the signal, after 20 s SIGKILL, and settles when it has ended; at once if it had before or never began. */
export async function endProcess(
  child: ChildProcess | null,
  signal: "SIGTERM" | "SIGKILL" = "SIGTERM",
): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const hasEnded = new AbortController();
  const ended = once(child, "exit").finally(() => hasEnded.abort());
  child.kill(signal);
  sleep(PATIENCE_MS, null, { signal: hasEnded.signal }).then(
    () => child.kill("SIGKILL"),
    () => {},
  );
  await ended;
}
