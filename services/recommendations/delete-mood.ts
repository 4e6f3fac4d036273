import { requireSelf } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import type { ViewerContext } from "@/services/context";

/** Someone deletes one of their moods. @throws AppError `forbidden`, `not_found`. */
export async function deleteMood(
  ctx: ViewerContext,
  { userId, moodId }: { userId: number; moodId: number },
): Promise<void> {
  requireSelf(ctx.viewer, userId);
  await ctx.transaction(async ({ moods }) => {
    if (!(await moods.remove(userId, moodId))) throw new AppError("not_found", "You have no such mood.");
  });
}
