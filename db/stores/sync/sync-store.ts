import { and, eq, sql } from "drizzle-orm";
import { AppError } from "@/core/app-error";
import type { SyncMode } from "@/core/sync/sync-request";
import type { Executor } from "@/db/client";
import { syncItems, syncRuns } from "@/db/schema";
import { violatedConstraint } from "@/db/violated-constraint";
import type { SyncStore } from "@/services/ports/sync-store";

/** The channel that wakes the worker. Postgres sends the notice when the transaction commits, and only then. */
export const SYNC_RUNS_CHANNEL = "sync_runs";

export function syncStoreOn(tx: Executor): SyncStore {
  const wakeWorker = () => tx.execute(sql`select pg_notify(${SYNC_RUNS_CHANNEL}, '')`);
  return {
    async add(run) {
      const { mode } = run.request;
      const [row] = await tx
        .insert(syncRuns)
        .values({ ...run, mode })
        .onConflictDoNothing()
        .returning({ id: syncRuns.id });
      if (!row) throw isRunning(mode);
      await wakeWorker();
      return row.id;
    },
    async lock(runId) {
      const [row] = await tx
        .select({ id: syncRuns.id, mode: syncRuns.mode, status: syncRuns.status })
        .from(syncRuns)
        .where(eq(syncRuns.id, runId))
        .for("update");
      if (!row) throw new AppError("not_found", "There is no such sync run.");
      return row;
    },
    async setStatus({ id, mode }, change) {
      try {
        await tx
          .update(syncRuns)
          .set({ ...change, requestsPerSecond: 0 })
          .where(eq(syncRuns.id, id));
      } catch (error) {
        throw violatedConstraint(error) === "sync_runs_active_key" ? isRunning(mode) : error;
      }
      await wakeWorker();
    },
    async retryFailures(runId) {
      const retried = await tx
        .update(syncItems)
        .set({ state: "pending", fetchedAt: null, attempts: 0, reason: null, payload: null, failedAt: null })
        .where(and(eq(syncItems.runId, runId), eq(syncItems.state, "failed")))
        .returning({ movieId: syncItems.movieId });
      await tx
        .update(syncRuns)
        .set({ failed: sql`${syncRuns.failed} - ${retried.length}` })
        .where(eq(syncRuns.id, runId));
      return retried.length;
    },
  };
}

function isRunning(mode: SyncMode): AppError {
  return new AppError("conflict", `A ${mode} sync is running already.`);
}
