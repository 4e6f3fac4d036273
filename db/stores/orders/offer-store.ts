import { and, eq, inArray } from "drizzle-orm";
import { movieNotFound } from "@/core/movies/movie-not-found";
import type { OfferChoice } from "@/core/orders/offer";
import type { Executor } from "@/db/client";
import { movieOffers, movies, shop } from "@/db/schema";
import { violatedConstraint } from "@/db/violated-constraint";
import type { OfferStore } from "@/services/ports/offer-store";

const MOVIE_CONSTRAINT = "movie_offers_movie_id_movies_id_fk";

export function offerStoreOn(tx: Executor): OfferStore {
  return {
    async isShopOpen() {
      const [row] = await tx.select({ isOpen: shop.isOpen }).from(shop);
      return row?.isOpen ?? false;
    },
    async setShopOpen(isOpen, { userId, changedAt }) {
      await tx.update(shop).set({ isOpen, changedBy: userId, changedAt });
    },
    async save({ movieId, kind, price }, updatedAt) {
      const set = { priceMinor: price.minor, currency: price.currency, updatedAt };
      try {
        await tx
          .insert(movieOffers)
          .values({ movieId, kind, ...set })
          .onConflictDoUpdate({ target: [movieOffers.movieId, movieOffers.kind], set });
      } catch (error) {
        if (violatedConstraint(error) === MOVIE_CONSTRAINT) throw movieNotFound();
        throw error;
      }
    },
    async remove(movieId, kind) {
      const removed = await tx
        .delete(movieOffers)
        .where(and(eq(movieOffers.movieId, movieId), eq(movieOffers.kind, kind)))
        .returning({ movieId: movieOffers.movieId });
      return removed.length > 0;
    },
    async listLines(choices) {
      if (choices.length === 0) return [];
      const rows = await offersOf(
        tx,
        choices.map(({ movieId }) => movieId),
      );
      const offered = new Map(rows.map((row) => [keyOf(row), row]));
      return choices.flatMap((choice) => {
        const row = offered.get(keyOf(choice));
        if (!row) return [];
        const { title, priceMinor: minor, currency } = row;
        return [{ ...choice, title, price: { minor, currency } }];
      });
    },
  };
}

function offersOf(tx: Executor, movieIds: readonly number[]) {
  return tx
    .select({
      movieId: movieOffers.movieId,
      kind: movieOffers.kind,
      title: movies.title,
      priceMinor: movieOffers.priceMinor,
      currency: movieOffers.currency,
    })
    .from(movieOffers)
    .innerJoin(movies, eq(movies.id, movieOffers.movieId))
    .where(inArray(movieOffers.movieId, [...movieIds]));
}

function keyOf({ movieId, kind }: OfferChoice): string {
  return `${movieId} ${kind}`;
}
