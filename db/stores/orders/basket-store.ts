import { and, count, eq } from "drizzle-orm";
import { AppError } from "@/core/app-error";
import type { Executor } from "@/db/client";
import { basketItems } from "@/db/schema";
import { violatedConstraint } from "@/db/violated-constraint";
import type { BasketStore } from "@/services/ports/basket-store";

const OFFER_CONSTRAINT = "basket_items_offer_fk";

export function basketStoreOn(tx: Executor): BasketStore {
  return {
    async add(userId, { movieId, kind }, addedAt) {
      try {
        await tx
          .insert(basketItems)
          .values({ userId, movieId, kind, addedAt })
          .onConflictDoUpdate({ target: [basketItems.userId, basketItems.movieId], set: { kind } });
      } catch (error) {
        if (violatedConstraint(error) !== OFFER_CONSTRAINT) throw error;
        throw new AppError("not_found", "This film is not on offer any more.");
      }
    },
    async remove(userId, movieId) {
      await tx
        .delete(basketItems)
        .where(and(eq(basketItems.userId, userId), eq(basketItems.movieId, movieId)));
    },
    async count(userId) {
      const [row] = await tx
        .select({ total: count() })
        .from(basketItems)
        .where(eq(basketItems.userId, userId));
      return row?.total ?? 0;
    },
    async takeAll(userId) {
      const taken = await tx.delete(basketItems).where(eq(basketItems.userId, userId)).returning();
      return taken
        .sort((a, b) => a.addedAt.getTime() - b.addedAt.getTime())
        .map(({ movieId, kind }) => ({ movieId, kind }));
    },
  };
}
