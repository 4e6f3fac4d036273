import { requireAdmin } from "@/core/accounts/viewer";
import type { ViewerContext } from "@/services/context";
import { webhookNotFound } from "@/services/webhooks/webhook-not-found";

/** An administrator ends a webhook, with what was to be sent to it. @throws AppError `unauthenticated`, `forbidden`, `not_found`. */
export async function deleteWebhook(ctx: ViewerContext, webhookId: number): Promise<void> {
  requireAdmin(ctx.viewer);
  const isThere = await ctx.transaction(({ webhooks }) => webhooks.remove(webhookId));
  if (!isThere) throw webhookNotFound();
}
