import { requireAdmin } from "@/core/accounts/viewer";
import { checkWebhook, type WebhookTarget } from "@/core/webhooks/webhook";
import type { WebhookContext } from "@/services/context";

const FIRST_VERSION = 1;

/**
 * An administrator has events sent to another program. The secret by which that program knows them is told once, here.
 * @throws AppError `unauthenticated`, `forbidden`, `invalid_input`.
 */
export async function createWebhook(
  ctx: WebhookContext,
  target: WebhookTarget,
): Promise<{ id: number; secret: string }> {
  requireAdmin(ctx.viewer);
  checkWebhook(target);
  return ctx.transaction(async ({ webhooks }) => {
    const id = await webhooks.add({ ...target, name: target.name.trim(), createdAt: ctx.now() });
    const { secret, sha256 } = ctx.webhookSecrets.secretOf(id, FIRST_VERSION);
    await webhooks.setSecret(id, FIRST_VERSION, sha256);
    return { id, secret };
  });
}
