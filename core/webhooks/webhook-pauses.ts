const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** After each failure; with the last one it is over, a little more than a day after the first. */
const PAUSES_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  6 * HOUR_MS,
  18 * HOUR_MS,
];

/** How long until a webhook is tried again, after so many failures; null when it is not. */
export function webhookPauseMs(failures: number): number | null {
  return PAUSES_MS[failures - 1] ?? null;
}
