import type { Log } from "@/platform/log";

const INTERVAL_MS = 5_000;

type Noted = { atMs: number; leftOut: number };
const notedOf = new WeakMap<Pick<Log, "warn">, Map<string, Noted>>();

/**
 * A warning about something that fails again and again, such as a server that is away: one line in 5 s for each subject,
 * however many notice.
 */
export function warnSeldom(log: Pick<Log, "warn">, subject: string, error: unknown, message: string): void {
  const noted = notedOf.get(log) ?? new Map<string, Noted>();
  notedOf.set(log, noted);
  const nowMs = Date.now();
  const last = noted.get(subject);
  if (last && nowMs - last.atMs < INTERVAL_MS) {
    last.leftOut += 1;
    return;
  }
  log.warn({ error, subject, ...(last?.leftOut && { leftOut: last.leftOut }) }, message);
  noted.set(subject, { atMs: nowMs, leftOut: 0 });
}
