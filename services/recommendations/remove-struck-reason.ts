import { requireSelf } from "@/core/accounts/viewer";
import { reasonRestored } from "@/core/recommendations/struck-reason";
import type { ViewerContext } from "@/services/context";

/** A rating that was struck out may be a reason again. Doing it twice is no error. @throws AppError `forbidden`. */
export async function removeStruckReason(
  ctx: ViewerContext,
  { userId, movieId }: { userId: number; movieId: number },
): Promise<void> {
  requireSelf(ctx.viewer, userId);
  await ctx.transaction(async ({ struckReasons, outbox }) => {
    if (!(await struckReasons.remove(userId, movieId))) return;
    await outbox.append([reasonRestored({ userId, movieId }, ctx.now())]);
  });
}
