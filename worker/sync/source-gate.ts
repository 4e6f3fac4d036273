import { setTimeout as sleep } from "node:timers/promises";
import { SourceError } from "@/services/ports/movie-source";

const PAUSE_MIN_MS = 1_000;
const PAUSE_MAX_MS = 30_000;
const POLL_MS = 50;

export type SourceGate = {
  /** Runs the task when the source is there. While it is away, one task at a time tries, after longer and longer pauses. */
  run<Result>(signal: AbortSignal, task: () => Promise<Result>): Promise<Result>;
  /** Why nothing goes through, for people; null while something does. */
  message(): string | null;
  /** How often the source has come back. */
  returns(): number;
};

/**
 * Keeps a run from asking a source that is away again and again for everything it wants. What was under way when the
 * source went says nothing of how it is now: only the task that tries opens the gate, and none closes it that began
 * before it was last opened.
 */
export function createSourceGate(pauseMinMs = PAUSE_MIN_MS): SourceGate {
  let message: string | null = null;
  let pauseMs = pauseMinMs;
  let opensAtMs = 0;
  let isProbing = false;
  let returns = 0;

  /** Resolves with whether it is the one task that tries. */
  async function turn(signal: AbortSignal): Promise<boolean> {
    while (message !== null) {
      if (!isProbing && performance.now() >= opensAtMs) {
        isProbing = true;
        return true;
      }
      await sleep(POLL_MS, undefined, { signal });
    }
    return false;
  }

  function close(words: string, isProbe: boolean): void {
    if (message !== null && !isProbe) return;
    if (isProbe) pauseMs = Math.min(pauseMs * 2, PAUSE_MAX_MS);
    opensAtMs = performance.now() + pauseMs * (0.75 + Math.random() / 2);
    message = words;
  }

  function open(): void {
    if (message === null) return;
    message = null;
    pauseMs = pauseMinMs;
    returns += 1;
  }

  return {
    async run(signal, task) {
      const isProbe = await turn(signal);
      const returnsBefore = returns;
      try {
        const result = await task();
        if (isProbe) open();
        return result;
      } catch (error) {
        if (error instanceof SourceError && error.kind === "unreachable") {
          if (returns === returnsBefore) close(error.message, isProbe);
        } else if (isProbe && error instanceof SourceError && error.kind === "failed") open();
        throw error;
      } finally {
        if (isProbe) isProbing = false;
      }
    },
    message: () => message,
    returns: () => returns,
  };
}
