import { requireAdmin, type Viewer } from "@/core/accounts/viewer";
import type { Context } from "@/services/context";

/**
 * Has the recommender learn anew, and returns the training's id: of the one that is open, if one is. An administrator
 * asks for it, or (`viewer: null`) the shell or an import.
 * @throws AppError `unauthenticated`, `forbidden`.
 */
export async function queueTraining(ctx: Context & { viewer: Viewer | null }): Promise<number> {
  const { viewer } = ctx;
  if (viewer) requireAdmin(viewer);
  return ctx.transaction(({ trainings }) =>
    trainings.queue({ reason: "asked", requestedBy: viewer?.userId ?? null, at: ctx.now() }),
  );
}
