import { asc, count, desc, eq } from "drizzle-orm";
import type { Page } from "@/core/movies/views";
import type { OfferedMovie } from "@/core/orders/views";
import type { Executor } from "@/db/client";
import { offerColumns, offeredMovie } from "@/db/queries/orders/offer-columns";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { movieOffers, movies } from "@/db/schema";

/** All offers, the ones that were changed last first. */
export async function listOffers(db: Executor, request: PageRequest): Promise<Page<OfferedMovie>> {
  const [rows, totals] = await Promise.all([
    db
      .select(offerColumns)
      .from(movieOffers)
      .innerJoin(movies, eq(movies.id, movieOffers.movieId))
      .orderBy(desc(movieOffers.updatedAt), asc(movieOffers.movieId), asc(movieOffers.kind))
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(movieOffers),
  ]);
  return pageOf(rows.map(offeredMovie), totals[0]?.total ?? 0, request);
}
