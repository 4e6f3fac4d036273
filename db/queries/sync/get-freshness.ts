import { eq, sql } from "drizzle-orm";
import type { FreshnessBucket } from "@/core/sync/views";
import type { Executor } from "@/db/client";
import { movieFreshness, movies } from "@/db/schema";

const MONTHS_MAX = 6;

/** How old the catalogue is: movies by whole months since they were last fetched, none left out; last, those never fetched. */
export async function getFreshness(db: Executor): Promise<FreshnessBucket[]> {
  const age = sql`age(greatest(now(), ${movieFreshness.fetchedAt}), ${movieFreshness.fetchedAt})`;
  const months = sql<number | null>`case when ${movieFreshness.fetchedAt} is not null then
    least(extract(year from ${age}) * 12 + extract(month from ${age}), ${MONTHS_MAX})::int end`;
  const rows = await db
    .select({ monthsAgo: months.as("months_ago"), movies: sql<number>`count(*)::int` })
    .from(movies)
    .leftJoin(movieFreshness, eq(movieFreshness.movieId, movies.id))
    .groupBy(sql`months_ago`);
  const counts = new Map(rows.map((row) => [row.monthsAgo, row.movies]));
  const buckets = [...Array(MONTHS_MAX + 1).keys(), null];
  return buckets.map((monthsAgo) => ({ monthsAgo, movies: counts.get(monthsAgo) ?? 0 }));
}
