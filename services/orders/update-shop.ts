import { requireAdmin } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator opens or closes the shop. Opening takes their word that they may: TMDB's terms ask for an agreement
 * before anyone earns money with its data.
 * @throws AppError `unauthenticated`, `forbidden`, `invalid_input` without that word.
 */
export async function updateShop(
  ctx: ViewerContext,
  { isOpen, hasAgreement }: { isOpen: boolean; hasAgreement: boolean },
): Promise<void> {
  requireAdmin(ctx.viewer);
  if (isOpen && !hasAgreement) {
    throw new AppError(
      "invalid_input",
      "Confirm first that you may earn money with TMDB's data.",
      "agreement",
    );
  }
  const change = { userId: ctx.viewer.userId, changedAt: ctx.now() };
  await ctx.transaction(({ offers }) => offers.setShopOpen(isOpen, change));
}
