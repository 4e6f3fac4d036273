/** Lets at most `max` tasks run at once; the others wait their turn in the order in which they came. */
export function createGate(max: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(task: () => Promise<Result>): Promise<Result> => {
    if (running < max) running++;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // Whoever leaves hands on the place, so that nobody slips in between.
      if (next) next();
      else running--;
    }
  };
}
