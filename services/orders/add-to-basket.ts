import { requireMember } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import type { OfferChoice } from "@/core/orders/offer";
import { ORDER_LINES_MAX } from "@/core/orders/order";
import type { ViewerContext } from "@/services/context";

/**
 * Someone means to order a film; in their basket it is once, as they chose it last.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`, `conflict` when the shop is closed or the basket full.
 */
export async function addToBasket(ctx: ViewerContext, choice: OfferChoice): Promise<void> {
  requireMember(ctx.viewer);
  const { userId } = ctx.viewer;
  await ctx.transaction(async ({ offers, baskets }) => {
    if (!(await offers.isShopOpen()))
      throw new AppError("conflict", "Nothing is for sale here at the moment.");
    await baskets.add(userId, choice, ctx.now());
    if ((await baskets.count(userId)) > ORDER_LINES_MAX) {
      throw new AppError("conflict", `A basket holds ${ORDER_LINES_MAX} films. Order those first.`);
    }
  });
}
