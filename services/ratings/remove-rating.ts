import { requireSelf } from "@/core/accounts/viewer";
import { ratingRemoved } from "@/core/ratings/rating";
import type { ViewerContext } from "@/services/context";

/** Someone takes a rating back. Doing it twice is no error. @throws AppError `forbidden`. */
export async function removeRating(
  ctx: ViewerContext,
  input: { userId: number; movieId: number },
): Promise<void> {
  requireSelf(ctx.viewer, input.userId);
  await ctx.transaction(async ({ ratings, outbox }) => {
    const removed = await ratings.remove(input.userId, input.movieId);
    if (removed) await outbox.append([ratingRemoved(removed, ctx.now())]);
  });
}
