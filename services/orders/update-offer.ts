import { requireAdmin } from "@/core/accounts/viewer";
import { checkOffer, type Offer } from "@/core/orders/offer";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator says what a movie costs; a second price of the kind replaces the first. Orders keep theirs.
 * @throws AppError `unauthenticated`, `forbidden`, `invalid_input`, `not_found`.
 */
export async function updateOffer(ctx: ViewerContext, offer: Offer): Promise<void> {
  requireAdmin(ctx.viewer);
  checkOffer(offer);
  await ctx.transaction(({ offers }) => offers.save(offer, ctx.now()));
}
