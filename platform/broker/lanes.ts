/**
 * Runs tasks at the same time, at most so many, but those of one key one after the other in the order in which they came.
 */
export function createLanes(runningMax: number) {
  const tails = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < runningMax) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  async function inTurn<Result>(before: Promise<void> | undefined, task: () => Promise<Result>) {
    await before;
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  }

  return {
    run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
      const result = inTurn(tails.get(key), task);
      const tail = result.then(
        () => {},
        () => {},
      );
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return result;
    },
  };
}

export type Lanes = ReturnType<typeof createLanes>;
