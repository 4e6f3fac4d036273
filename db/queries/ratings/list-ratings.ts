import { count, desc, eq } from "drizzle-orm";
import type { Page } from "@/core/movies/views";
import type { RatedMovie } from "@/core/ratings/views";
import type { Executor } from "@/db/client";
import { movieSummary, summaryColumns } from "@/db/queries/movies/summary-columns";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { movies, ratings } from "@/db/schema";

/** A person's ratings, newest first. */
export async function listRatings(
  db: Executor,
  userId: number,
  request: PageRequest,
): Promise<Page<RatedMovie>> {
  const [rows, totals] = await Promise.all([
    db
      .select({ ...summaryColumns, halfStars: ratings.halfStars, ratedAt: ratings.ratedAt })
      .from(ratings)
      .innerJoin(movies, eq(movies.id, ratings.movieId))
      .where(eq(ratings.userId, userId))
      .orderBy(desc(ratings.ratedAt), ratings.movieId)
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(ratings).where(eq(ratings.userId, userId)),
  ]);
  const items = rows.map((row) => ({
    movie: movieSummary(row),
    halfStars: row.halfStars,
    ratedAt: row.ratedAt.toISOString(),
  }));
  return pageOf(items, totals[0]?.total ?? 0, request);
}
