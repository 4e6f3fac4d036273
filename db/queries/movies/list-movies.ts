import { and, asc, count, type SQL, sql } from "drizzle-orm";
import type { MovieFilter } from "@/core/movies/movie-filter";
import type { MovieCard, Page } from "@/core/movies/views";
import type { Executor } from "@/db/client";
import { cardColumns, movieCard } from "@/db/queries/movies/card-columns";
import { movieConditions, notKnownTo } from "@/db/queries/movies/movie-conditions";
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
      .orderBy(...ordering(filter))
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(movies).where(where),
  ]);
  return pageOf(rows.map(movieCard), totals[0]?.total ?? 0, request);
}

/** Follows the indexes of `movies` to the letter, "nulls last" included: Postgres uses them for nothing less. */
function ordering(filter: MovieFilter): SQL[] {
  const column = {
    popularity: movies.popularity,
    rating: movies.score,
    release_date: movies.releasedOn,
    title: movies.sortTitle,
  }[filter.sort];
  if (filter.sort === "title") {
    return filter.order === "asc"
      ? [asc(column), asc(movies.id)]
      : [sql`${column} desc`, sql`${movies.id} desc`];
  }
  return filter.order === "desc"
    ? [sql`${column} desc nulls last`, sql`${movies.id} desc nulls last`]
    : [sql`${column} asc nulls first`, sql`${movies.id} asc nulls first`];
}
