import { requireAdmin } from "@/core/accounts/viewer";
import type { WebhookContext } from "@/services/context";
import { webhookNotFound } from "@/services/webhooks/webhook-not-found";

/**
 * An administrator gives a webhook a new secret, which counts from the next delivery on and is told once, here.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`.
 */
export async function refreshWebhookSecret(
  ctx: WebhookContext,
  webhookId: number,
): Promise<{ secret: string }> {
  requireAdmin(ctx.viewer);
  return ctx.transaction(async ({ webhooks }) => {
    const version = await webhooks.nextSecretVersion(webhookId);
    if (version === null) throw webhookNotFound();
    const { secret, sha256 } = ctx.webhookSecrets.secretOf(webhookId, version);
    await webhooks.setSecret(webhookId, version, sha256);
    return { secret };
  });
}
