import { requireMember } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { type Order, placeAgain } from "@/core/orders/order";
import type { ViewerContext } from "@/services/context";

/**
 * Someone tries their failed order again: the same films at the same prices, billed anew.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`, `conflict` when it has not failed.
 */
export async function retryOrder(ctx: ViewerContext, orderId: string): Promise<Order> {
  requireMember(ctx.viewer);
  return ctx.transaction(async ({ orders, outbox }) => {
    const failed = await orders.find(orderId);
    // Other people's orders are none of anyone's business, not even that there are such.
    if (failed?.userId !== ctx.viewer.userId) throw new AppError("not_found", "order not found");
    const { order, event } = placeAgain(failed, ctx.now());
    await orders.saveStates([order]);
    await outbox.append([event]);
    return order;
  });
}
