import { setTimeout as sleep } from "node:timers/promises";
import { SingleBar } from "cli-progress";
import { isActive } from "@/core/sync/sync-status";
import type { SyncRunView } from "@/core/sync/views";

const LOOK_EVERY_MS = 500;
/** Of a bar that counts in thousandths. */
const WHOLE = 1_000;

/** Shows a bar until the run has ended or `signal` aborts; returns the run as it then stands. */
export async function followRun(read: () => Promise<SyncRunView>, signal: AbortSignal): Promise<SyncRunView> {
  const bar = new SingleBar({
    format: "{bar} {percentage}% | {fetched} of {found} movies | {inserted} new, {updated} changed | {pace}",
    barsize: 24,
    noTTYOutput: true,
    notTTYSchedule: 5_000,
    hideCursor: true,
  });
  let run = await read();
  bar.start(WHOLE, 0, payloadOf(run));
  try {
    while (isActive(run.status) && !signal.aborted) {
      bar.update(Math.floor((run.progress ?? 0) * WHOLE), payloadOf(run));
      await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
      run = await read();
    }
    bar.update(run.status === "completed" ? WHOLE : Math.floor((run.progress ?? 0) * WHOLE), payloadOf(run));
  } finally {
    bar.stop();
  }
  return run;
}

function payloadOf({ counts, status, message, requestsPerSecond, secondsLeft }: SyncRunView) {
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
