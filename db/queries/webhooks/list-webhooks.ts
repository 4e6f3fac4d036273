import { asc, sql } from "drizzle-orm";
import type { WebhookView } from "@/core/webhooks/views";
import type { Executor } from "@/db/client";
import { webhookDeliveries, webhooks } from "@/db/schema";

/** All webhooks, oldest first; or that one. */
export async function listWebhooks(db: Executor, webhookId?: number): Promise<WebhookView[]> {
  const ofWebhook = sql`from ${webhookDeliveries} where ${webhookDeliveries.webhookId} = ${webhooks}.id`;
  return db
    .select({
      id: webhooks.id,
      name: webhooks.name,
      url: webhooks.url,
      types: webhooks.types,
      isActive: webhooks.isActive,
      createdAt: webhooks.createdAt,
      waiting: sql<number>`(select count(*)::int ${ofWebhook} and next_attempt_at is not null)`,
      lastAcceptedAt: sql<Date | null>`(select max(accepted_at) ${ofWebhook})`.mapWith(
        webhookDeliveries.acceptedAt,
      ),
    })
    .from(webhooks)
    .where(webhookId === undefined ? undefined : sql`${webhooks.id} = ${webhookId}`)
    .orderBy(asc(webhooks.id));
}
