import { and, count } from "drizzle-orm";
import type { MovieFilter } from "@/core/movies/movie-filter";
import type { MovieCard, Page } from "@/core/movies/views";
import type { Executor } from "@/db/client";
import { cardColumns, movieCard } from "@/db/queries/movies/card-columns";
import { movieConditions, notKnownTo } from "@/db/queries/movies/movie-conditions";
import { movieOrdering } from "@/db/queries/movies/movie-ordering";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { movies } from "@/db/schema";

/** A page of the catalogue, filtered and sorted. `hideForUserId` leaves out what that person knows already. */
export async function listMovies(
  db: Executor,
  filter: MovieFilter,
  request: PageRequest & { hideForUserId?: number | null },
): Promise<Page<MovieCard>> {
  const conditions = movieConditions(filter);
  if (request.hideForUserId) conditions.push(notKnownTo(request.hideForUserId));
  const where = and(...conditions);
  const [rows, totals] = await Promise.all([
    db
      .select(cardColumns)
      .from(movies)
      .where(where)
      .orderBy(...movieOrdering(filter))
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(movies).where(where),
  ]);
  return pageOf(rows.map(movieCard), totals[0]?.total ?? 0, request);
}
