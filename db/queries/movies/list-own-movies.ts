import { and, asc, between } from "drizzle-orm";
import { OWN_MOVIE_ID_MAX, OWN_MOVIE_ID_MIN } from "@/core/movies/own-movie";
import type { MovieSummary } from "@/core/movies/views";
import type { Executor } from "@/db/client";
import { matchTitles } from "@/db/queries/discovery/match-titles";
import { movieSummary, summaryColumns } from "@/db/queries/movies/summary-columns";
import { offsetOf, type PageRequest } from "@/db/queries/page";
import { movies } from "@/db/schema";

/** Movies that were made here, in the order of their making; null: whatever their title. */
export async function listOwnMovies(
  db: Executor,
  request: PageRequest & { title: string | null },
): Promise<(MovieSummary & { overview: string | null })[]> {
  const match = request.title === null ? undefined : matchTitles(request.title);
  if (match === null) return [];
  const rows = await db
    .select({ ...summaryColumns, overview: movies.overview })
    .from(movies)
    .where(and(between(movies.id, OWN_MOVIE_ID_MIN, OWN_MOVIE_ID_MAX), match?.condition))
    .orderBy(asc(movies.id))
    .limit(request.pageSize)
    .offset(offsetOf(request));
  return rows.map((row) => ({ ...movieSummary(row), overview: row.overview }));
}
