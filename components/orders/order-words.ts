import type { OfferKind } from "@/core/orders/offer";
import type { OrderStatus } from "@/core/orders/order-status";

/** The state of an order in a word or two. */
export const ORDER_STATUS_WORDS: Record<OrderStatus, string> = {
  placed: "Placed",
  processing: "Being paid",
  paid: "Paid",
  failed: "Not paid",
};

export const OFFER_KIND_WORDS: Record<OfferKind, string> = { rent: "Rent", buy: "Buy" };

/** Number of films, in words. */
export function filmCount(count: number): string {
  return count === 1 ? "1 film" : `${count} films`;
}

/** The end of an order's id: enough to tell orders apart when people speak of them. */
export function shortOrderId(id: string): string {
  return id.slice(-8).toUpperCase();
}
