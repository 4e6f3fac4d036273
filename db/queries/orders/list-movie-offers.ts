import { desc, eq } from "drizzle-orm";
import type { Offer } from "@/core/orders/offer";
import type { Executor } from "@/db/client";
import { getShop } from "@/db/queries/orders/get-shop";
import { movieOffers } from "@/db/schema";

/** What a movie can be had for; nothing while the shop is closed. */
export async function listMovieOffers(db: Executor, movieId: number): Promise<Offer[]> {
  const [{ isOpen }, offers] = await Promise.all([getShop(db), findMovieOffers(db, movieId)]);
  return isOpen ? offers : [];
}

/** The same, whether the shop is open or not: for those who set prices. */
export async function findMovieOffers(db: Executor, movieId: number): Promise<Offer[]> {
  const rows = await db
    .select()
    .from(movieOffers)
    .where(eq(movieOffers.movieId, movieId))
    .orderBy(desc(movieOffers.kind));
  return rows.map(({ kind, priceMinor: minor, currency }) => ({ movieId, kind, price: { minor, currency } }));
}
