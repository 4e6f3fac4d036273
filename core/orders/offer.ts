import { AppError } from "@/core/app-error";
import { MINOR_MAX, type Money } from "@/core/orders/money";

export const OFFER_KINDS = ["rent", "buy"] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** What a movie costs, one price a kind. */
export type Offer = { movieId: number; kind: OfferKind; price: Money };

/** A movie and how someone wants to have it. */
export type OfferChoice = { movieId: number; kind: OfferKind };

/** @throws AppError `invalid_input`. */
export function checkOffer({ price }: Offer): void {
  if (Number.isInteger(price.minor) && price.minor > 0 && price.minor <= MINOR_MAX) return;
  throw new AppError("invalid_input", "A price is more than nothing.", "price");
}
