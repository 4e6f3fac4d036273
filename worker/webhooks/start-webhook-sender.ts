import { webhookPauseMs } from "@/core/webhooks/webhook-pauses";
import { startWorkLoop } from "@/platform/broker/work-loop";
import type { App } from "@/platform/compose";
import { postWebhook } from "@/platform/webhooks/post-webhook";
import { signWebhook } from "@/platform/webhooks/sign-webhook";
import type { DueDelivery } from "@/services/ports/webhook-store";

const POLL_INTERVAL_MS = 500;
/** Longer than a receiver may take. */
const LEASE_MS = 60_000;
const AT_ONCE_MAX = 16;

const FOREIGN_KEY =
  "AUTH_SECRET is another than when the webhook got its secret, so it cannot be signed: give it a new one.";

type SenderApp = Pick<App, "config" | "context" | "log">;

/**
 * Sends what is due, each webhook's deliveries one after the other, so that one that is slow keeps nobody else waiting.
 * What fails is due again later, and does not hold back what comes after it.
 */
export function startWebhookSender(app: SenderApp) {
  const { context, log } = app;
  const underWay = new Map<number, Promise<void>>();

  async function sendDue(): Promise<boolean> {
    const now = context.now();
    const lease = { now, until: new Date(now.getTime() + LEASE_MS) };
    const free = AT_ONCE_MAX - underWay.size;
    const due = await context.transaction(({ webhookQueue }) =>
      webhookQueue.takeDue([...underWay.keys()], free, lease),
    );
    for (const delivery of due) {
      const sending = deliver(app, delivery)
        .catch((error) =>
          log.warn({ error, webhookId: delivery.webhookId }, "a webhook's outcome is unknown"),
        )
        .finally(() => {
          underWay.delete(delivery.webhookId);
          loop.wake();
        });
      underWay.set(delivery.webhookId, sending);
    }
    return false;
  }

  const loop = startWorkLoop("webhooks", sendDue, { pollIntervalMs: POLL_INTERVAL_MS, log });
  return {
    async stop(): Promise<void> {
      await loop.stop();
      await Promise.all(underWay.values());
    },
  };
}

async function deliver({ config, context }: SenderApp, delivery: DueDelivery): Promise<void> {
  const beganAt = context.now();
  const { status, error } = await send(delivery, { config, context });
  const endedAt = context.now();
  const pauseMs = error === null ? null : webhookPauseMs(delivery.attempts);
  const outcome = {
    status,
    error,
    durationMs: endedAt.getTime() - beganAt.getTime(),
    nextAttemptAt: pauseMs === null ? null : new Date(endedAt.getTime() + pauseMs),
  };
  await context.transaction(({ webhookQueue }) => webhookQueue.note(delivery.id, outcome, endedAt));
}

async function send(
  { webhookId, secretVersion, secretSha256, event, url }: DueDelivery,
  { config, context }: Pick<App, "config" | "context">,
) {
  const { secret, sha256 } = context.webhookSecrets.secretOf(webhookId, secretVersion);
  if (sha256 !== secretSha256) return { status: null, error: FOREIGN_KEY };
  const body = JSON.stringify(event);
  const headers = signWebhook(secret, { id: event.id, body, now: context.now() });
  return postWebhook(url, { body, headers, allowPrivate: config.webhooksAllowPrivate });
}
