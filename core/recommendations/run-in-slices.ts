/** So long a piece of long work goes on before other work may. */
const SLICE_MS = 10;

/**
 * Does long work that yields now and then; about every ten milliseconds it waits for `pause`, and at the end, so that
 * what comes next does not add to its last slice.
 */
export async function runInSlices<Result>(
  steps: Generator<void, Result>,
  pause: () => Promise<void>,
): Promise<Result> {
  let startedAtMs = performance.now();
  for (;;) {
    const step = steps.next();
    if (!step.done && performance.now() - startedAtMs < SLICE_MS) continue;
    await pause();
    if (step.done) return step.value;
    startedAtMs = performance.now();
  }
}

/** The same in one go. */
export function runAtOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
