import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { syncItems } from "@/db/schema";
import type { SyncItems } from "@/services/ports/sync-items";

export function syncItemsOn(tx: Executor): SyncItems {
  return {
    async listPending(runId, { limit, without }) {
      const rows = await tx
        .select({ movieId: syncItems.movieId })
        .from(syncItems)
        .where(
          and(
            eq(syncItems.runId, runId),
            eq(syncItems.state, "pending"),
            without.length > 0 ? notInArray(syncItems.movieId, [...without]) : undefined,
          ),
        )
        .orderBy(asc(syncItems.position))
        .limit(limit);
      return rows.map((row) => row.movieId);
    },
    async storeFetched(runId, items) {
      if (items.length === 0) return 0;
      const rows = JSON.stringify(
        items.map(({ movieId, record, fetchedAt }) => ({ movie_id: movieId, record, fetched_at: fetchedAt })),
      );
      // Nothing is lost with an answer but the request for it, so that it need not wait for the disk.
      await tx.execute(sql`set local synchronous_commit = off`);
      const stored = await tx.execute(sql`
        update sync_items set
          state = 'fetched', record = nullif(incoming.record, 'null'::jsonb), fetched_at = incoming.fetched_at,
          attempts = least(attempts + 1, 32767)
        from jsonb_to_recordset(${rows}::jsonb) as incoming (movie_id integer, record jsonb, fetched_at timestamptz)
        where run_id = ${runId} and sync_items.movie_id = incoming.movie_id and state = 'pending'
        returning 1`);
      return stored.length;
    },
    async storeFailed(runId, items) {
      if (items.length === 0) return { pending: 0, fetched: 0 };
      const rows = JSON.stringify(
        items.map(({ movieId, payload, ...failure }) => ({
          movie_id: movieId,
          payload: payload ?? null,
          ...failure,
        })),
      );
      const failed = await tx.execute<{ fetched: boolean }>(sql`
        update sync_items set
          state = 'failed', record = null, reason = incoming.reason, payload = nullif(incoming.payload, 'null'::jsonb),
          attempts = least(sync_items.attempts + incoming.attempts, 32767), failed_at = now()
        from jsonb_to_recordset(${rows}::jsonb) as incoming (movie_id integer, reason text, attempts integer, payload jsonb),
          sync_items as before
        where sync_items.run_id = ${runId} and sync_items.movie_id = incoming.movie_id
          and before.run_id = ${runId} and before.movie_id = incoming.movie_id
          and sync_items.state in ('pending', 'fetched')
        returning before.state = 'fetched' as fetched`);
      const fetched = failed.filter((row) => row.fetched).length;
      return { pending: failed.length - fetched, fetched };
    },
    async takeFetched(runId, limit) {
      const rows = await tx
        .select({ movieId: syncItems.movieId, record: syncItems.record, fetchedAt: syncItems.fetchedAt })
        .from(syncItems)
        .where(and(eq(syncItems.runId, runId), eq(syncItems.state, "fetched")))
        .orderBy(asc(syncItems.position))
        .limit(limit)
        .for("update", { skipLocked: true });
      return rows.map(({ fetchedAt, ...item }) => ({ ...item, fetchedAt: fetchedAt ?? new Date(0) }));
    },
    async settle(runId, { merged, skipped }) {
      for (const [state, ids] of [
        ["merged", merged],
        ["skipped", skipped],
      ] as const) {
        if (ids.length === 0) continue;
        await tx
          .update(syncItems)
          .set({ state, record: null })
          .where(and(eq(syncItems.runId, runId), inArray(syncItems.movieId, [...ids])));
      }
    },
    async expireFetched(runId, before) {
      const ofRun = and(eq(syncItems.runId, runId), eq(syncItems.state, "fetched"));
      const expired = await tx
        .update(syncItems)
        .set({ state: "pending", record: null, fetchedAt: null })
        .where(and(ofRun, sql`fetched_at < ${before.toISOString()}::timestamptz`))
        .returning({ movieId: syncItems.movieId });
      const kept = await tx.select({ count: sql<number>`count(*)::integer` }).from(syncItems).where(ofRun);
      return { expired: expired.length, kept: kept[0]?.count ?? 0 };
    },
  };
}
