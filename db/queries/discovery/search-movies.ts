import { count, sql } from "drizzle-orm";
import type { MovieCard, Page } from "@/core/movies/views";
import type { Database } from "@/db/client";
import { correctQuery } from "@/db/queries/discovery/correct-query";
import { matchTitles } from "@/db/queries/discovery/match-titles";
import { cardColumns, movieCard } from "@/db/queries/movies/card-columns";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { movies } from "@/db/schema";

export type MovieSearch = Page<MovieCard> & {
  /** Set when nothing matched until a typo was mended. */ correctedQuery: string | null;
};

/** Movies by title, best match first. A query that matches nothing is mended and tried once more. */
export async function searchMovies(db: Database, query: string, request: PageRequest): Promise<MovieSearch> {
  const found = await matchingMovies(db, query, request);
  if (found.totalResults > 0) return { ...found, correctedQuery: null };
  const correctedQuery = await correctQuery(db, query);
  if (correctedQuery === null) return { ...found, correctedQuery: null };
  return { ...(await matchingMovies(db, correctedQuery, request)), correctedQuery };
}

async function matchingMovies(db: Database, query: string, request: PageRequest): Promise<Page<MovieCard>> {
  const match = matchTitles(query);
  if (match === null) return pageOf<MovieCard>([], 0, request);
  const [rows, totals] = await Promise.all([
    db
      .select(cardColumns)
      .from(movies)
      .where(match.condition)
      .orderBy(sql`${match.rank} desc`, movies.id)
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(movies).where(match.condition),
  ]);
  return pageOf(rows.map(movieCard), totals[0]?.total ?? 0, request);
}
