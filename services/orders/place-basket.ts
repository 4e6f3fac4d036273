import { requireMember } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import type { Money } from "@/core/orders/money";
import type { Order } from "@/core/orders/order";
import type { ViewerContext } from "@/services/context";
import { storeOrder } from "@/services/orders/place-order";

/**
 * Someone orders what is in their basket, which is empty afterwards. `orderId` was made when the basket was shown: sent
 * twice, it is one order. `expected` is the total that the person saw; when prices have changed since, nothing happens.
 * @throws AppError `unauthenticated`, `forbidden`, `invalid_input`, `conflict`.
 */
export async function placeBasket(
  ctx: ViewerContext,
  { orderId, expected }: { orderId: string; expected: Money },
): Promise<Order> {
  requireMember(ctx.viewer);
  const { userId } = ctx.viewer;
  return ctx.transaction(async (stores) => {
    // Before anything is looked at: of two that arrive together, the second sees what the first did.
    await stores.writeLocks.take(`order:${orderId}`);
    const earlier = await stores.orders.find(orderId);
    if (earlier?.userId === userId) return earlier;
    const items = await stores.baskets.takeAll(userId);
    if (items.length === 0) throw new AppError("conflict", "Your basket is empty.");
    const order = await storeOrder(stores, { id: orderId, userId, items }, ctx.now());
    const { minor, currency } = order.total;
    if (minor !== expected.minor || currency !== expected.currency) {
      throw new AppError("conflict", "A price has changed meanwhile. Look at your basket again.");
    }
    return order;
  });
}
