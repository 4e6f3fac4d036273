import type { SyncContext } from "@/services/context";
import { type Bell, createBell } from "@/worker/sync/bell";
import { createSourceGate, type SourceGate } from "@/worker/sync/source-gate";

/** What the steps of one run share while a worker is at it. */
export type RunWork = {
  ctx: SyncContext;
  runId: number;
  signal: AbortSignal;
  gate: SourceGate;
  /** One for each step; the step before it rings, and what it does itself. */
  bells: { plan: Bell; fetch: Bell; merge: Bell };
  /** How many units were carried out: when it grows there may be more to fetch. */
  unitsDone: number;
  isPlanned: boolean;
  isFetched: boolean;
  /** Movies fetched and not merged yet. */
  backlog: number;
};

export function createRunWork(
  ctx: SyncContext,
  { runId, backlog, signal }: Pick<RunWork, "runId" | "backlog" | "signal">,
): RunWork {
  return {
    ctx,
    runId,
    signal,
    gate: createSourceGate(),
    bells: { plan: createBell(), fetch: createBell(), merge: createBell() },
    unitsDone: 0,
    isPlanned: false,
    isFetched: false,
    backlog,
  };
}
