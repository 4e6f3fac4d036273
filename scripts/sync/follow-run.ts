import { isActive } from "@/core/sync/sync-status";
import type { SyncRunView } from "@/core/sync/views";
import { followProgress } from "@/scripts/follow-progress";

/** Shows a bar until the run has ended or `signal` aborts; returns the run as it then stands. */
export function followRun(read: () => Promise<SyncRunView>, signal: AbortSignal): Promise<SyncRunView> {
  const followed = {
    read,
    isOpen: ({ status }: SyncRunView) => isActive(status),
    progressOf: ({ status, progress }: SyncRunView) => (status === "completed" ? 1 : (progress ?? 0)),
    format: "{fetched} of {found} movies | {inserted} new, {updated} changed | {pace}",
    wordsOf,
  };
  return followProgress(followed, signal);
}

function wordsOf({ counts, status, message, requestsPerSecond, secondsLeft }: SyncRunView) {
  const { found, fetched, inserted, updated } = counts;
  const left = secondsLeft === null ? "" : `, ${timeOf(secondsLeft)} left`;
  const pace = message ?? (status === "queued" ? "waiting for a worker" : `${requestsPerSecond}/s${left}`);
  return { found, fetched, inserted, updated, pace };
}

/** 1:05:09 or 5:09. */
export function timeOf(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const padded = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${minutes}:${padded(rest)}`;
}
