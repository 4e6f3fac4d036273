/** Wakes the one loop that waits for something to change. A ring while it is busy is not lost. */
export type Bell = {
  ring(): void;
  /** Resolves when it has rung since the last time, or after so long. @throws the signal's reason when it aborts. */
  wait(timeoutMs: number, signal: AbortSignal): Promise<void>;
};

export function createBell(): Bell {
  let hasRung = false;
  let wake: () => void = () => {};
  return {
    ring() {
      hasRung = true;
      wake();
    },
    async wait(timeoutMs, signal) {
      signal.throwIfAborted();
      if (!hasRung) await rung(timeoutMs, signal);
      hasRung = false;
      signal.throwIfAborted();
    },
  };

  function rung(timeoutMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const awake = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", awake);
        wake = () => {};
        resolve();
      };
      const timer = setTimeout(awake, timeoutMs);
      signal.addEventListener("abort", awake);
      wake = awake;
    });
  }
}
