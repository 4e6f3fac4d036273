import type { OfferChoice } from "@/core/orders/offer";

export type BasketStore = {
  /** A film is in a basket once: the second time changes how it is wanted. */
  add(userId: number, choice: OfferChoice, addedAt: Date): Promise<void>;
  remove(userId: number, movieId: number): Promise<void>;
  count(userId: number): Promise<number>;
  /** Empties the basket and returns what was in it, in the order in which it was put in. */
  takeAll(userId: number): Promise<OfferChoice[]>;
};
