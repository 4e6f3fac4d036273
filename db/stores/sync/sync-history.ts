import { and, asc, eq, gt, inArray, lt, notInArray, sql } from "drizzle-orm";
import { ACTIVE_STATUSES } from "@/core/sync/sync-status";
import type { Executor } from "@/db/client";
import { movieFreshness, syncRuns } from "@/db/schema";
import { LOCAL_MOVIE_IDS_FROM } from "@/db/stores/sync/sync-plan";
import type { SyncHistory } from "@/services/ports/sync-history";

export function syncHistoryOn(tx: Executor): SyncHistory {
  return {
    async record(runId, changes, at) {
      if (changes.length === 0) return;
      const rows = JSON.stringify(
        changes.map(({ movieId, ...change }) => ({ movie_id: movieId, ...change })),
      );
      await tx.execute(sql`
        insert into sync_changes (run_id, movie_id, title, change, fields, changed_at)
        select ${runId}, movie_id, coalesce(incoming.title, movies.title, ''), change, fields, ${at.toISOString()}::timestamptz
        from jsonb_to_recordset(${rows}::jsonb) as incoming (movie_id integer, title text, change text, fields jsonb)
          left join movies on movies.id = movie_id
        on conflict (run_id, movie_id) do update set
          title = excluded.title, change = excluded.change, fields = excluded.fields, changed_at = excluded.changed_at`);
    },
    async listKeptSince(before, { aboveId, limit }) {
      const rows = await tx
        .select({ movieId: movieFreshness.movieId })
        .from(movieFreshness)
        .where(
          and(
            lt(movieFreshness.fetchedAt, before),
            gt(movieFreshness.movieId, aboveId),
            lt(movieFreshness.movieId, LOCAL_MOVIE_IDS_FROM),
          ),
        )
        .orderBy(asc(movieFreshness.movieId))
        .limit(limit);
      return rows.map((row) => row.movieId);
    },
    async forgetFetched(movieIds) {
      if (movieIds.length === 0) return;
      await tx.delete(movieFreshness).where(inArray(movieFreshness.movieId, [...movieIds]));
    },
    async removeEnded(before) {
      const lastCompleted = tx
        .select({ id: sql<number>`max(${syncRuns.id})` })
        .from(syncRuns)
        .where(eq(syncRuns.status, "completed"))
        .groupBy(syncRuns.mode);
      await tx
        .delete(syncRuns)
        .where(
          and(
            lt(syncRuns.finishedAt, before),
            notInArray(syncRuns.status, [...ACTIVE_STATUSES]),
            notInArray(syncRuns.id, lastCompleted),
          ),
        );
    },
  };
}
