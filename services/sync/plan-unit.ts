import { type SyncUnit, unitsOfChanges, unitsOfWindow } from "@/core/sync/sync-unit";
import type { SyncContext } from "@/services/context";
import type { PlannedUnit } from "@/services/ports/sync-plan";

/** Of an export: ids in one transaction. */
const EXPORT_BATCH = 1_000;

/** What a unit has yielded. */
type Yield = {
  movieIds: readonly number[];
  units?: readonly SyncUnit[];
  /** The last page that there is, for units that are pages of one list. */
  lastPage?: number;
  /** Of the ids, only those of the catalogue: TMDB names all that changed, wanted or not. */
  onlyKnown?: boolean;
};

/**
 * Asks the source for what a unit covers and keeps it, in the transaction that marks the unit as done: killed anywhere,
 * the unit is done again and adds nothing twice.
 * @throws SourceError, SyncStopped
 */
export async function planUnit(
  ctx: SyncContext,
  runId: number,
  { ordinal, unit }: PlannedUnit,
  signal: AbortSignal,
): Promise<void> {
  if (unit.kind === "export") await planExport(ctx, runId, unit, signal);
  const yielded = await execute(ctx, unit, signal);
  await ctx.transaction(async ({ syncPlan, syncState }) => {
    const { movieIds, units = [], lastPage, onlyKnown = false } = yielded;
    await syncState.raise(runId, {});
    const added = await syncPlan.addMovies(runId, movieIds, { onlyKnown });
    const stale = unit.kind === "stale" ? await syncPlan.addStaleMovies(runId, new Date(unit.before)) : 0;
    await syncPlan.addUnits(runId, units);
    if (lastPage !== undefined) await syncPlan.dropPagesAfter(runId, lastPage);
    await syncPlan.completeUnit(runId, ordinal);
    await syncState.raise(runId, { found: added + stale });
  });
}

async function execute({ source }: SyncContext, unit: SyncUnit, signal: AbortSignal): Promise<Yield> {
  switch (unit.kind) {
    case "page": {
      const { movieIds, totalPages } = await source.discover(unit.filter, unit.page, signal);
      return { movieIds, lastPage: totalPages };
    }
    case "window": {
      const result = await source.discover(unit.filter, 1, signal);
      return { movieIds: result.movieIds, units: unitsOfWindow(unit.filter, result) };
    }
    case "window-page":
      return source.discover(unit.filter, unit.page, signal);
    case "changes": {
      const { movieIds, totalPages } = await source.listChanges(unit.from, unit.to, 1, signal);
      return { movieIds, units: unitsOfChanges(unit.from, unit.to, totalPages), onlyKnown: true };
    }
    case "changes-page": {
      const { movieIds } = await source.listChanges(unit.from, unit.to, unit.page, signal);
      return { movieIds, onlyKnown: true };
    }
    case "export":
    case "stale":
      return { movieIds: [] };
  }
}

/** The ids of a whole file, a batch at a time; what a killed attempt has added is not added again. */
async function planExport(
  ctx: SyncContext,
  runId: number,
  { location, minPopularity }: Extract<SyncUnit, { kind: "export" }>,
  signal: AbortSignal,
): Promise<void> {
  let batch: number[] = [];
  const flush = () =>
    ctx.transaction(async ({ syncPlan, syncState }) => {
      const added = await syncPlan.addMovies(runId, batch, { onlyKnown: false });
      await syncState.raise(runId, { found: added });
    });
  for await (const movieId of ctx.source.readExport(location, minPopularity, signal)) {
    signal.throwIfAborted();
    batch.push(movieId);
    if (batch.length < EXPORT_BATCH) continue;
    await flush();
    batch = [];
  }
  if (batch.length > 0) await flush();
}
