import { requireMember } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import type { OfferChoice } from "@/core/orders/offer";
import { type Order, orderFilms } from "@/core/orders/order";
import type { Stores, ViewerContext } from "@/services/context";

/**
 * Someone orders films at the prices of now. The order and its event are written together, and that is all: billing
 * takes it from the queue (`worker/consumers/order-placed/bill-order.ts`) and reports back by event.
 * @throws AppError `unauthenticated`, `forbidden`, `invalid_input`, `not_found` for a film that is not on offer,
 * `conflict` while nothing is for sale.
 */
export async function placeOrder(ctx: ViewerContext, items: readonly OfferChoice[]): Promise<Order> {
  requireMember(ctx.viewer);
  const { userId } = ctx.viewer;
  return ctx.transaction((stores) => storeOrder(stores, { userId, items }, ctx.now()));
}

/**
 * An order within a transaction. With an `id` that is there already, what that order is now.
 * @throws AppError as `placeOrder`.
 */
export async function storeOrder(
  { offers, orders, outbox }: Stores,
  { id, userId, items }: { id?: string; userId: number; items: readonly OfferChoice[] },
  now: Date,
): Promise<Order> {
  if (!(await offers.isShopOpen())) throw new AppError("conflict", "Nothing is for sale here at the moment.");
  const lines = await offers.listLines(items);
  const offered = new Set(lines.map(({ movieId, kind }) => `${movieId} ${kind}`));
  const missing = items.find(({ movieId, kind }) => !offered.has(`${movieId} ${kind}`));
  if (missing) {
    throw new AppError("not_found", `Film ${missing.movieId} is not on offer to ${missing.kind}.`, "items");
  }
  const { order, event } = orderFilms({ id, userId, lines }, now);
  if (!(await orders.add(order))) throw new AppError("conflict", "There is an order with this id already.");
  await outbox.append([event]);
  return order;
}
