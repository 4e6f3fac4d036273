/** After so many failures an event is a dead letter. */
export const ATTEMPTS_MAX = 5;

/** The first pause after a failure; each next one is four times as long: 2, 8, 32 and 128 s. */
const FIRST_PAUSE_MS = 2_000;
const FACTOR = 4;

/** How long until the next attempt, after so many failures; null when there is none. */
export function retryPauseMs(attempts: number, firstPauseMs: number = FIRST_PAUSE_MS): number | null {
  return attempts >= ATTEMPTS_MAX ? null : firstPauseMs * FACTOR ** (attempts - 1);
}
