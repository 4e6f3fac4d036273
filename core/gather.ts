/** Turns work on many into work on one at a time, in whatever way it comes together. */
export type Gather = <Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
) => (item: Item) => Promise<Result>;

/** Whoever has one alone. */
export const alone: Gather = (run) => async (item) => firstOf(await run([item]));

const TOGETHER_MAX = 64;

/**
 * What comes in while the work before is still running is done together as soon as that ends: when there is much, many
 * share a transaction, and when there is little each has one of its own and waits for nobody. When several fail together
 * each is tried alone, so that what cannot be done keeps nothing else from being done.
 */
export const gather: Gather = <Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
): ((item: Item) => Promise<Result>) => {
  type Waiting = { item: Item; resolve(result: Result): void; reject(error: unknown): void };
  let waiting: Waiting[] = [];
  let isRunning = false;

  async function runNext(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const taken = waiting.slice(0, TOGETHER_MAX);
      waiting = waiting.slice(TOGETHER_MAX);
      await runTogether(taken);
    }
    isRunning = false;
  }

  async function runTogether(taken: readonly Waiting[]): Promise<void> {
    try {
      const results = await run(taken.map(({ item }) => item));
      for (const [place, { resolve }] of taken.entries()) resolve(results[place] as Result);
    } catch (error) {
      if (taken.length === 1) for (const { reject } of taken) reject(error);
      else await Promise.all(taken.map((one) => runTogether([one])));
    }
  }

  return (item: Item) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isRunning) void runNext();
    });
};

function firstOf<Result>(results: readonly Result[]): Result {
  return results[0] as Result;
}
