import { and, asc, eq, isNull, lt, notInArray, sql } from "drizzle-orm";
import type { SyncUnit } from "@/core/sync/sync-unit";
import type { Executor } from "@/db/client";
import { syncUnits } from "@/db/schema";
import type { PlannedUnit, SyncPlan } from "@/services/ports/sync-plan";

/** Movies with ids from here up were made here; TMDB knows nothing of them. */
export const LOCAL_MOVIE_IDS_FROM = 1_000_000_000;

export function syncPlanOn(tx: Executor): SyncPlan {
  return {
    async addUnits(runId, units) {
      if (units.length === 0) return;
      await tx.execute(sql`
        insert into sync_units (run_id, ordinal, spec)
        select ${runId}, coalesce((select max(ordinal) from sync_units where run_id = ${runId}), 0) + ordinality, spec
        from jsonb_array_elements(${JSON.stringify(units)}::jsonb) with ordinality as incoming (spec, ordinality)`);
    },
    async listOpenUnits(runId, { limit, without }) {
      const rows = await tx
        .select({ ordinal: syncUnits.ordinal, spec: syncUnits.spec })
        .from(syncUnits)
        .where(
          and(
            eq(syncUnits.runId, runId),
            isNull(syncUnits.doneAt),
            without.length > 0 ? notInArray(syncUnits.ordinal, [...without]) : undefined,
          ),
        )
        .orderBy(
          sql`${syncUnits.spec} ->> 'kind' in ('page', 'window-page', 'changes-page')`,
          asc(syncUnits.ordinal),
        )
        .limit(limit);
      return rows.map(({ ordinal, spec }): PlannedUnit => ({ ordinal, unit: spec as SyncUnit }));
    },
    async completeUnit(runId, ordinal) {
      await tx
        .update(syncUnits)
        .set({ doneAt: sql`now()` })
        .where(and(eq(syncUnits.runId, runId), eq(syncUnits.ordinal, ordinal)));
    },
    async dropPagesAfter(runId, lastPage) {
      const page = sql`(${syncUnits.spec} ->> 'page')::integer`;
      await tx
        .delete(syncUnits)
        .where(
          and(
            eq(syncUnits.runId, runId),
            isNull(syncUnits.doneAt),
            eq(sql`${syncUnits.spec} ->> 'kind'`, "page"),
            lt(sql`${lastPage}::integer`, page),
          ),
        );
    },
    async addMovies(runId, movieIds, { onlyKnown }) {
      const isKnown = onlyKnown ? sql`exists (select from movies where movies.id = movie_id)` : sql`true`;
      const rows = await tx.execute(sql`
        insert into sync_items (run_id, movie_id)
        select ${runId}, movie_id from (
          select value::integer as movie_id, min(ordinality) as position
          from jsonb_array_elements_text(${JSON.stringify(movieIds)}::jsonb) with ordinality
          group by 1) as incoming
        where ${isKnown}
        order by position
        on conflict do nothing
        returning movie_id`);
      return rows.length;
    },
    async addStaleMovies(runId, before) {
      const rows = await tx.execute<{ count: number }>(sql`
        with added as (
          insert into sync_items (run_id, movie_id)
          select ${runId}, movies.id from movies left join movie_freshness on movie_id = movies.id
          where movies.id < ${LOCAL_MOVIE_IDS_FROM}
            and (fetched_at is null or fetched_at < ${before.toISOString()}::timestamptz)
          order by fetched_at nulls first, popularity desc, movies.id
          on conflict do nothing
          returning 1)
        select count(*)::integer as count from added`);
      return rows[0]?.count ?? 0;
    },
  };
}
