import { requireSelf } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import { reasonStruck } from "@/core/recommendations/struck-reason";
import type { ViewerContext } from "@/services/context";

/**
 * Someone does not want what they gave a movie to be a reason for recommendations. The rating stays; doing it twice is
 * no error. @throws AppError `forbidden`, `not_found` for a movie that they have not rated.
 */
export async function addStruckReason(
  ctx: ViewerContext,
  { userId, movieId }: { userId: number; movieId: number },
): Promise<void> {
  requireSelf(ctx.viewer, userId);
  await ctx.transaction(async ({ ratings, struckReasons, outbox }) => {
    const rating = await ratings.find(userId, movieId);
    if (!rating) throw new AppError("not_found", "You have not rated that movie.");
    const now = ctx.now();
    const isNew = await struckReasons.add({ userId, movieId, struckAt: now });
    if (isNew) await outbox.append([reasonStruck({ userId, movieId }, now)]);
  });
}
