import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { ACTIVE_STATUSES } from "@/core/sync/sync-status";
import type { Executor } from "@/db/client";
import { syncItems, syncRuns, syncUnits } from "@/db/schema";
import { type SyncRunState, SyncStopped } from "@/services/ports/sync-run-state";

const isRunning = (runId: number) => and(eq(syncRuns.id, runId), eq(syncRuns.status, "running"));

export function syncRunStateOn(tx: Executor): SyncRunState {
  return {
    listActive: () =>
      tx
        .select({ id: syncRuns.id, mode: syncRuns.mode })
        .from(syncRuns)
        .where(inArray(syncRuns.status, [...ACTIVE_STATUSES]))
        .orderBy(asc(syncRuns.id)),
    async begin(runId, at) {
      const [run] = await tx
        .update(syncRuns)
        .set({
          status: "running",
          message: null,
          startedAt: sql`coalesce(${syncRuns.startedAt}, ${at.toISOString()}::timestamptz)`,
        })
        .where(and(eq(syncRuns.id, runId), inArray(syncRuns.status, [...ACTIVE_STATUSES])))
        .returning({ request: syncRuns.request });
      if (!run) return null;
      const [unit] = await tx
        .select({ ordinal: syncUnits.ordinal })
        .from(syncUnits)
        .where(eq(syncUnits.runId, runId))
        .limit(1);
      return { request: run.request, isPlanned: unit !== undefined };
    },
    async changesSince() {
      const [run] = await tx
        .select({ startedAt: syncRuns.startedAt })
        .from(syncRuns)
        .where(and(eq(syncRuns.mode, "changes"), eq(syncRuns.status, "completed")))
        .orderBy(desc(syncRuns.startedAt))
        .limit(1);
      return run?.startedAt ?? null;
    },
    async raise(runId, counts) {
      const raised = Object.entries(counts).map(([name, by]) => [
        name,
        sql`${syncRuns[name as keyof typeof counts]} + ${by}::integer`,
      ]);
      const running = await tx
        .update(syncRuns)
        .set({ ...Object.fromEntries(raised), status: "running" })
        .where(isRunning(runId))
        .returning({ id: syncRuns.id });
      if (running.length === 0) throw new SyncStopped();
    },
    async report(runId, { requests, bytes, requestsPerSecond, message }) {
      const running = await tx
        .update(syncRuns)
        .set({
          requests: sql`${syncRuns.requests} + ${requests}::integer`,
          bytes: sql`${syncRuns.bytes} + ${bytes}::bigint`,
          requestsPerSecond,
          message,
        })
        .where(isRunning(runId))
        .returning({ id: syncRuns.id });
      if (running.length === 0) throw new SyncStopped();
    },
    async end(runId, { status, message, at }) {
      const open = tx
        .select({ one: sql`1` })
        .from(syncItems)
        .where(and(eq(syncItems.runId, runId), inArray(syncItems.state, ["pending", "fetched"])));
      const openUnits = tx
        .select({ one: sql`1` })
        .from(syncUnits)
        .where(and(eq(syncUnits.runId, runId), isNull(syncUnits.doneAt)));
      const isOver = status === "completed" ? sql`not exists ${open} and not exists ${openUnits}` : undefined;
      const ended = await tx
        .update(syncRuns)
        .set({ status, message, finishedAt: at, requestsPerSecond: 0 })
        .where(and(isRunning(runId), isOver))
        .returning({ id: syncRuns.id });
      if (ended.length === 0) return false;
      await tx
        .delete(syncItems)
        .where(and(eq(syncItems.runId, runId), inArray(syncItems.state, ["merged", "skipped"])));
      return true;
    },
  };
}
