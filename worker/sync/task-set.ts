/** Tasks that run at the same time, each with the key of what it works on. */
export type TaskSet = {
  readonly keys: ReadonlySet<number>;
  start(key: number, task: () => Promise<void>): void;
  /** @throws what the first task threw that failed. */
  throwIfFailed(): void;
  /** Resolves when none runs. */
  settled(): Promise<void>;
};

export function createTaskSet(onSettled: () => void): TaskSet {
  const running = new Map<number, Promise<void>>();
  const keys = new Set<number>();
  const failures: unknown[] = [];
  return {
    keys,
    start(key, task) {
      keys.add(key);
      const settled = task()
        .catch((error: unknown) => void failures.push(error))
        .then(() => {
          running.delete(key);
          keys.delete(key);
          onSettled();
        });
      running.set(key, settled);
    },
    throwIfFailed() {
      if (failures.length > 0) throw failures[0];
    },
    async settled() {
      await Promise.all(running.values());
    },
  };
}
