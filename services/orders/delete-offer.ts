import { requireAdmin } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import type { OfferChoice } from "@/core/orders/offer";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator ends an offer; the film leaves every basket.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`.
 */
export async function deleteOffer(ctx: ViewerContext, { movieId, kind }: OfferChoice): Promise<void> {
  requireAdmin(ctx.viewer);
  await ctx.transaction(async ({ offers }) => {
    if (!(await offers.remove(movieId, kind))) throw new AppError("not_found", "offer not found");
  });
}
