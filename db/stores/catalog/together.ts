import { setImmediate } from "node:timers/promises";

/**
 * Does several pieces of work on one transaction and waits for all, then fails with what failed first, if anything did.
 * `Promise.all` would not wait: what is still on its way would then run after the rollback, on its own. Each starts a
 * moment after the one before, so that Postgres has something to do while the rows of the next are put together.
 */
export async function together(works: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  const running: Promise<unknown>[] = [];
  for (const work of works) {
    running.push(work().catch((error: unknown) => failures.push(error)));
    await setImmediate();
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}
