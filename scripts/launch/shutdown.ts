/** Collects what has to be undone, and undoes it once, the latest first. */
export type Shutdown = {
  /** Aborted as soon as the shutdown begins. */
  signal: AbortSignal;
  /** Registers a step; the returned function withdraws it. */
  onStop(step: () => Promise<void> | void): () => void;
  run(): Promise<void>;
};

export function createShutdown(log: (line: string) => void): Shutdown {
  const controller = new AbortController();
  let steps: (() => Promise<void> | void)[] = [];
  let running: Promise<void> | undefined;

  async function runSteps(): Promise<void> {
    controller.abort();
    for (let step = steps.pop(); step; step = steps.pop()) {
      // One that fails must not keep the others from stopping.
      await Promise.resolve()
        .then(step)
        .catch((error: Error) => log(`While stopping: ${error.message}`));
    }
  }

  return {
    signal: controller.signal,
    onStop(step) {
      steps.push(step);
      return () => {
        steps = steps.filter((other) => other !== step);
      };
    },
    run() {
      running ??= runSteps();
      return running;
    },
  };
}
