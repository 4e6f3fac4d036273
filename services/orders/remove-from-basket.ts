import { requireMember } from "@/core/accounts/viewer";
import type { ViewerContext } from "@/services/context";

/** Someone changes their mind about a film. @throws AppError `unauthenticated`, `forbidden`. */
export async function removeFromBasket(ctx: ViewerContext, movieId: number): Promise<void> {
  requireMember(ctx.viewer);
  await ctx.transaction(({ baskets }) => baskets.remove(ctx.viewer.userId, movieId));
}
