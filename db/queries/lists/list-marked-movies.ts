import { and, count, desc, eq } from "drizzle-orm";
import type { MarkKind } from "@/core/lists/movie-mark";
import type { MovieSummary, Page } from "@/core/movies/views";
import type { Executor } from "@/db/client";
import { movieSummary, summaryColumns } from "@/db/queries/movies/summary-columns";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { movieMarks, movies } from "@/db/schema";

/** A person's watchlist, or what they have seen or are not interested in; newest first. */
export async function listMarkedMovies(
  db: Executor,
  userId: number,
  kind: MarkKind,
  request: PageRequest,
): Promise<Page<MovieSummary>> {
  const where = and(eq(movieMarks.userId, userId), eq(movieMarks.kind, kind));
  const [rows, totals] = await Promise.all([
    db
      .select(summaryColumns)
      .from(movieMarks)
      .innerJoin(movies, eq(movies.id, movieMarks.movieId))
      .where(where)
      .orderBy(desc(movieMarks.markedAt), movieMarks.movieId)
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(movieMarks).where(where),
  ]);
  return pageOf(rows.map(movieSummary), totals[0]?.total ?? 0, request);
}
