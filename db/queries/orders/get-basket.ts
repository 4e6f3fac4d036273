import { and, asc, eq } from "drizzle-orm";
import type { Basket } from "@/core/orders/views";
import type { Executor } from "@/db/client";
import { getShop } from "@/db/queries/orders/get-shop";
import { offerColumns, offeredMovie } from "@/db/queries/orders/offer-columns";
import { basketItems, movieOffers, movies } from "@/db/schema";

/** What somebody means to order, at the prices of now, in the order in which they chose it. */
export async function getBasket(db: Executor, userId: number): Promise<Basket> {
  const [{ isOpen: isShopOpen }, rows] = await Promise.all([
    getShop(db),
    db
      .select(offerColumns)
      .from(basketItems)
      .innerJoin(
        movieOffers,
        and(eq(movieOffers.movieId, basketItems.movieId), eq(movieOffers.kind, basketItems.kind)),
      )
      .innerJoin(movies, eq(movies.id, basketItems.movieId))
      .where(eq(basketItems.userId, userId))
      .orderBy(asc(basketItems.addedAt), asc(basketItems.movieId)),
  ]);
  return { items: rows.map(offeredMovie), isShopOpen };
}
