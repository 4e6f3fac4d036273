import { requireMember, type Viewer } from "@/core/accounts/viewer";
import type { Money } from "@/core/orders/money";
import { type Order, orderAmount } from "@/core/orders/order";
import type { ViewerContext } from "@/services/context";

type Ordered = { customer: string; numberOfItems: number; total: Money };

/**
 * A program orders by number and amount, for whom it calls its customer: somebody unknown here, or whoever's token it
 * uses (by id or name). The order is theirs to see whose token it is.
 * @throws AppError `unauthenticated`, `forbidden`.
 */
export async function placeExternalOrder(ctx: ViewerContext, ordered: Ordered): Promise<Order> {
  requireMember(ctx.viewer);
  const { customer, numberOfItems, total } = ordered;
  const { userId } = ctx.viewer;
  const externalCustomer = isThemselves(ctx.viewer, customer) ? null : customer;
  return ctx.transaction(async ({ orders, outbox }) => {
    const { order, event } = orderAmount({ userId, externalCustomer, numberOfItems, total }, ctx.now());
    await orders.add(order);
    await outbox.append([event]);
    return order;
  });
}

function isThemselves({ userId, username }: Viewer, customer: string): boolean {
  return customer === String(userId) || customer === username;
}
