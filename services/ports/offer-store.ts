import type { Offer, OfferChoice, OfferKind } from "@/core/orders/offer";
import type { OrderLine } from "@/core/orders/order";

export type OfferStore = {
  isShopOpen(): Promise<boolean>;
  setShopOpen(isOpen: boolean, change: { userId: number; changedAt: Date }): Promise<void>;
  /** Inserts, or gives the kind another price. @throws AppError `not_found` for a movie that there is not. */
  save(offer: Offer, updatedAt: Date): Promise<void>;
  /** False when there was none. */
  remove(movieId: number, kind: OfferKind): Promise<boolean>;
  /** The offers of what was chosen, with the movies' titles, in the order given; what is not offered is left out. */
  listLines(choices: readonly OfferChoice[]): Promise<OrderLine[]>;
};
