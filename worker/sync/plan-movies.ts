import { setTimeout as sleep } from "node:timers/promises";
import { SourceError } from "@/services/ports/movie-source";
import type { PlannedUnit } from "@/services/ports/sync-plan";
import { planUnit } from "@/services/sync/plan-unit";
import type { RunWork } from "@/worker/sync/run-work";
import { createTaskSet } from "@/worker/sync/task-set";

/** Enough to stay ahead of the fetching. */
const UNITS_AT_ONCE = 4;
const TRIES_MAX = 3;
const RETRY_PAUSE_MS = 1_000;
const POLL_MS = 1_000;

/**
 * Carries out the units of a run until none is open. One that does not come, although the source answers, is tried again
 * later; those that never come are left open, and `problems` tells why.
 */
export async function planMovies(work: RunWork, problems: string[]): Promise<void> {
  const { ctx, runId, bells, signal } = work;
  const givenUp: number[] = [];
  const tasks = createTaskSet(bells.plan.ring);
  const carryOutOrGiveUp = async (planned: PlannedUnit) => {
    const problem = await carryOut(work, planned);
    if (problem === null) return;
    givenUp.push(planned.ordinal);
    problems.push(problem);
  };
  try {
    for (;;) {
      tasks.throwIfFailed();
      const isIdle = tasks.keys.size === 0;
      const without = [...tasks.keys, ...givenUp];
      const limit = UNITS_AT_ONCE - tasks.keys.size;
      const units =
        limit === 0
          ? []
          : await ctx.transaction(({ syncPlan }) => syncPlan.listOpenUnits(runId, { limit, without }));
      if (units.length === 0 && isIdle) return;
      for (const unit of units) tasks.start(unit.ordinal, () => carryOutOrGiveUp(unit));
      await bells.plan.wait(POLL_MS, signal);
    }
  } finally {
    await tasks.settled();
  }
}

/** Null when it is done, or why it cannot be. */
async function carryOut(work: RunWork, unit: PlannedUnit): Promise<string | null> {
  const { ctx, runId, gate, bells, signal } = work;
  for (let failed = 0; ; ) {
    try {
      await gate.run(signal, () => planUnit(ctx, runId, unit, signal));
      work.unitsDone += 1;
      bells.fetch.ring();
      return null;
    } catch (error) {
      if (!(error instanceof SourceError) || error.kind === "refused") throw error;
      if (error.kind === "unreachable") continue;
      failed += 1;
      if (failed === TRIES_MAX) return error.message;
      await sleep(RETRY_PAUSE_MS * failed, undefined, { signal });
    }
  }
}
