import { count, desc, eq, sql } from "drizzle-orm";
import type { Page } from "@/core/movies/views";
import type { WebhookDeliveryView } from "@/core/webhooks/views";
import type { Executor } from "@/db/client";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { webhookDeliveries as deliveries } from "@/db/schema";

/** The log of a webhook, newest first. */
export async function listWebhookDeliveries(
  db: Executor,
  webhookId: number,
  request: PageRequest,
): Promise<Page<WebhookDeliveryView>> {
  const where = eq(deliveries.webhookId, webhookId);
  const [items, totals] = await Promise.all([
    db
      .select({
        id: deliveries.id,
        eventId: deliveries.eventId,
        eventType: deliveries.eventType,
        status: sql<WebhookDeliveryView["status"]>`case
          when next_attempt_at is not null then 'waiting' when accepted_at is not null then 'accepted' else 'failed' end`,
        attempts: deliveries.attempts,
        createdAt: deliveries.createdAt,
        nextAttemptAt: deliveries.nextAttemptAt,
        lastAttemptAt: deliveries.lastAttemptAt,
        lastStatus: deliveries.lastStatus,
        lastError: deliveries.lastError,
        lastDurationMs: deliveries.lastDurationMs,
      })
      .from(deliveries)
      .where(where)
      .orderBy(desc(deliveries.id))
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(deliveries).where(where),
  ]);
  return pageOf(items, totals[0]?.total ?? 0, request);
}
