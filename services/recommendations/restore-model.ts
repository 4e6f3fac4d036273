import { requireAdmin } from "@/core/accounts/viewer";
import { modelPublished } from "@/core/recommendations/model-published";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator has an earlier version of the model served, until the next training publishes a newer one.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`.
 */
export async function restoreModel(ctx: ViewerContext, modelId: number): Promise<void> {
  requireAdmin(ctx.viewer);
  await ctx.transaction(async ({ models, outbox }) => {
    await models.activate(modelId);
    await outbox.append([modelPublished(modelId, ctx.now())]);
  });
}
