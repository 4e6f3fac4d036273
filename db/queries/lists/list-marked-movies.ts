import { and, count, desc, eq } from "drizzle-orm";
import type { MarkKind } from "@/core/lists/movie-mark";
import type { MovieCard, Page } from "@/core/movies/views";
import type { Executor } from "@/db/client";
import { cardColumns, movieCard } from "@/db/queries/movies/card-columns";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { movieMarks, movies } from "@/db/schema";

/** A person's watchlist, or what they have seen or are not interested in; newest first. */
export async function listMarkedMovies(
  db: Executor,
  userId: number,
  kind: MarkKind,
  request: PageRequest,
): Promise<Page<MovieCard>> {
  const where = and(eq(movieMarks.userId, userId), eq(movieMarks.kind, kind));
  const [rows, totals] = await Promise.all([
    db
      .select(cardColumns)
      .from(movieMarks)
      .innerJoin(movies, eq(movies.id, movieMarks.movieId))
      .where(where)
      .orderBy(desc(movieMarks.markedAt), movieMarks.movieId)
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(movieMarks).where(where),
  ]);
  return pageOf(rows.map(movieCard), totals[0]?.total ?? 0, request);
}
