import { requireAdmin } from "@/core/accounts/viewer";
import { AppError } from "@/core/app-error";
import type { ViewerContext } from "@/services/context";
import type { ReplayStart } from "@/services/ports/webhook-store";
import { webhookNotFound } from "@/services/webhooks/webhook-not-found";

/**
 * An administrator has a webhook told once more of everything that it wants and that happened after an event, or since an
 * instant; whoever lost what it received catches up that way. Returns how many events that are.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`, `invalid_input` when the event is not remembered (any more).
 */
export async function replayWebhook(
  ctx: ViewerContext,
  webhookId: number,
  start: ReplayStart,
): Promise<{ queued: number }> {
  requireAdmin(ctx.viewer);
  return ctx.transaction(async ({ webhooks, webhookQueue }) => {
    if (!(await webhooks.update(webhookId, {}))) throw webhookNotFound();
    const queued = await webhookQueue.replay(webhookId, start, ctx.now());
    if (queued === null) {
      const words = "That event is not remembered: events are for seven days. Ask by an instant instead.";
      throw new AppError("invalid_input", words, "after_event_id");
    }
    return { queued };
  });
}
