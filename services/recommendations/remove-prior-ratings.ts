import { requireAdmin, type Viewer } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import type { Context } from "@/services/context";
import { eraseRetiredRatings } from "@/services/recommendations/erase-retired-ratings";

/**
 * Removes a source of ratings of unknown people, also one that is only half there, and queues a training, with which
 * the model forgets them. No viewer is the shell.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`.
 */
export async function removePriorRatings(
  ctx: Context & { viewer: Viewer | null },
  { name }: { name: string },
): Promise<void> {
  if (ctx.viewer) requireAdmin(ctx.viewer);
  const requestedBy = ctx.viewer?.userId ?? null;
  await ctx.transaction(async ({ priorRatings, trainings }) => {
    const isThere = await priorRatings.retire(name);
    if (!isThere) throw new AppError("not_found", `There are no prior ratings called “${name}”.`);
    await trainings.queue({ reason: "asked", requestedBy, at: ctx.now() });
  });
  await eraseRetiredRatings(ctx);
}
