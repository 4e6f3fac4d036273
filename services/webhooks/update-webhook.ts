import { requireAdmin } from "@/core/accounts/viewer";
import { checkWebhook, type WebhookTarget } from "@/core/webhooks/webhook";
import type { ViewerContext } from "@/services/context";
import { webhookNotFound } from "@/services/webhooks/webhook-not-found";

/** What is not given is taken as fine. */
const UNTOUCHED: WebhookTarget = { name: "unchanged", url: "https://unchanged.example", types: [] };

/**
 * An administrator changes where a webhook goes, what it wants, or whether anything is sent at all. What waits while it
 * is switched off is sent when it is on again.
 * @throws AppError `unauthenticated`, `forbidden`, `invalid_input`, `not_found`.
 */
export async function updateWebhook(
  ctx: ViewerContext,
  webhookId: number,
  changes: Partial<WebhookTarget & { isActive: boolean }>,
): Promise<void> {
  requireAdmin(ctx.viewer);
  checkWebhook({ ...UNTOUCHED, ...changes });
  const isThere = await ctx.transaction(({ webhooks }) => webhooks.update(webhookId, changes));
  if (!isThere) throw webhookNotFound();
}
