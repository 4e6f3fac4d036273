import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { arrayLiteral } from "@/db/stores/catalog/incoming";

/** Notes that the source gave these movies. Those that are not in the catalogue are ignored. */
export async function recordFetched(tx: Executor, movieIds: readonly number[], at: Date): Promise<void> {
  if (movieIds.length === 0) return;
  await tx.execute(sql`
    insert into movie_freshness (movie_id, fetched_at)
    select id, ${at.toISOString()}::timestamptz from movies where id = any(${arrayLiteral(movieIds)}::integer[])
    order by id
    on conflict (movie_id) do update set fetched_at = excluded.fetched_at, missing_since = null`);
}

/**
 * Notes that the source has no such movies any more, and returns those of which that is news. Nothing else changes:
 * people go on seeing them. A movie that never came from the source counts as fetched when it was last written.
 */
export async function markMissing(tx: Executor, movieIds: readonly number[], at: Date): Promise<number[]> {
  if (movieIds.length === 0) return [];
  const rows = await tx.execute(sql`
    insert into movie_freshness as stored (movie_id, fetched_at, missing_since)
    select id, updated_at, ${at.toISOString()}::timestamptz
    from movies where id = any(${arrayLiteral(movieIds)}::integer[])
    order by id
    on conflict (movie_id) do update set missing_since = excluded.missing_since where stored.missing_since is null
    returning movie_id`);
  return [...rows].map((row) => Number(row.movie_id)).sort((a, b) => a - b);
}
