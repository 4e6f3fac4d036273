import type { SyncUnit } from "@/core/sync/sync-unit";

export type PlannedUnit = { ordinal: number; unit: SyncUnit };

/** What a run has to do: its units, and the movies that they yield. */
export type SyncPlan = {
  addUnits(runId: number, units: readonly SyncUnit[]): Promise<void>;
  /** Units that are not done; those that may yield further units come first, so that the size is soon known. */
  listOpenUnits(
    runId: number,
    request: { limit: number; without: readonly number[] },
  ): Promise<PlannedUnit[]>;
  completeUnit(runId: number, ordinal: number): Promise<void>;
  /** Takes the units of pages past the last one that there is from the plan. */
  dropPagesAfter(runId: number, lastPage: number): Promise<void>;
  /** Adds movies that the run does not have yet, in that order; says how many. `onlyKnown`: those of the catalogue. */
  addMovies(runId: number, movieIds: readonly number[], options: { onlyKnown: boolean }): Promise<number>;
  /** Adds TMDB's movies of the catalogue that were last fetched before then, or never, oldest first; says how many. */
  addStaleMovies(runId: number, before: Date): Promise<number>;
};
