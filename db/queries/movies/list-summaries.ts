import { inArray } from "drizzle-orm";
import type { MovieSummary } from "@/core/movies/views";
import type { Executor } from "@/db/client";
import { movieSummary, summaryColumns } from "@/db/queries/movies/summary-columns";
import { movies } from "@/db/schema";

/** The given movies by their ids; those that do not exist are left out. */
export async function listSummaries(
  db: Executor,
  ids: readonly number[],
): Promise<Map<number, MovieSummary>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select(summaryColumns)
    .from(movies)
    .where(inArray(movies.id, [...ids]));
  return new Map(rows.map((row) => [row.id, movieSummary(row)]));
}
