import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { CloudEvent } from "@/core/events/cloud-event";
import { toCloudEvent } from "@/core/events/cloud-event";
import type { Executor } from "@/db/client";
import { outboxEvents, webhookDeliveries, webhooks } from "@/db/schema";
import { arrayLiteral, incoming } from "@/db/stores/catalog/incoming";
import type { DueDelivery, ReplayStart, WebhookQueue } from "@/services/ports/webhook-store";

/** So many events are written at once when much is replayed. */
const REPLAY_BATCH = 1_000;

export function webhookQueueOn(tx: Executor): WebhookQueue {
  return {
    async enqueue(events, now) {
      const at = sql`${now.toISOString()}::timestamptz`;
      const rows = events.map((event) => ({ id: event.id, type: event.type, event: JSON.stringify(event) }));
      await tx.execute(sql`
        insert into webhook_deliveries (webhook_id, event_id, event_type, event, created_at, next_attempt_at)
        select webhooks.id, incoming.id, incoming.type, incoming.event, ${at}, ${at}
        from webhooks cross join ${incoming({ id: "uuid", type: "text", event: "jsonb" }, rows)}
        where is_active and (types = '{}' or incoming.type = any(types))
        on conflict do nothing`);
    },
    async takeDue(busy, limit, { now, until }) {
      const rows = await tx.execute<Omit<DueDelivery, "id"> & { id: string }>(sql`
        update webhook_deliveries as taken
        set attempts = taken.attempts + 1, last_attempt_at = ${now.toISOString()},
          next_attempt_at = ${until.toISOString()}
        from (
          select due.id, webhooks.url, webhooks.secret_version, webhooks.secret_sha256
          from webhooks cross join lateral (
            select id from webhook_deliveries
            where webhook_id = webhooks.id and next_attempt_at <= ${now.toISOString()}
            order by next_attempt_at, event_id limit 1 for update skip locked) as due
          where is_active and webhooks.id <> all(${arrayLiteral(busy)}::integer[])
          limit ${limit}) as chosen
        where taken.id = chosen.id
        returning taken.id, webhook_id as "webhookId", url, secret_version as "secretVersion",
          secret_sha256 as "secretSha256", event, attempts`);
      return rows.map((row) => ({ ...row, id: Number(row.id) }));
    },
    async note(deliveryId, { status, error, durationMs, nextAttemptAt }, now) {
      await tx
        .update(webhookDeliveries)
        .set({
          lastStatus: status,
          lastError: error,
          lastDurationMs: durationMs,
          nextAttemptAt,
          acceptedAt: error === null ? now : null,
        })
        .where(eq(webhookDeliveries.id, deliveryId));
    },
    async replay(webhookId, start, now) {
      const since = await sequenceOf(tx, start);
      return since === null ? null : replaySince(tx, webhookId, since, now);
    },
    async removeOld(before) {
      const isOver = isNull(webhookDeliveries.nextAttemptAt);
      await tx.delete(webhookDeliveries).where(and(isOver, lt(webhookDeliveries.createdAt, before)));
    },
  };
}

/** After which place in the log the replay begins. */
async function sequenceOf(tx: Executor, start: ReplayStart): Promise<number | null> {
  if ("afterEventId" in start) {
    const [row] = await tx
      .select({ sequence: outboxEvents.sequence })
      .from(outboxEvents)
      .where(eq(outboxEvents.id, start.afterEventId));
    return row?.sequence ?? null;
  }
  const [row] = await tx.execute<{ sequence: string | null }>(sql`
    select min(sequence) - 1 as sequence from outbox_events where occurred_at >= ${start.since.toISOString()}`);
  return Number(row?.sequence ?? Number.MAX_SAFE_INTEGER);
}

async function replaySince(tx: Executor, webhookId: number, since: number, now: Date): Promise<number> {
  const [webhook] = await tx.select().from(webhooks).where(eq(webhooks.id, webhookId));
  const types = webhook?.types ?? [];
  let last = since;
  for (let total = 0; ; ) {
    const wanted = types.length > 0 ? sql`and type = any(${arrayLiteral(types)}::text[])` : sql``;
    const rows = await tx
      .select()
      .from(outboxEvents)
      .where(sql`sequence > ${last} ${wanted}`)
      .orderBy(outboxEvents.sequence)
      .limit(REPLAY_BATCH);
    if (rows.length === 0) return total;
    last = rows.at(-1)?.sequence ?? last;
    total += rows.length;
    await requeue(tx, webhookId, rows.map(toCloudEvent), now);
  }
}

/** What is in the log already is due again, as if it had never been sent. */
async function requeue(tx: Executor, webhookId: number, events: CloudEvent[], now: Date): Promise<void> {
  const due = { attempts: 0, nextAttemptAt: now, acceptedAt: null, lastError: null, lastStatus: null };
  await tx
    .insert(webhookDeliveries)
    .values(
      events.map((event) => ({
        ...due,
        webhookId,
        eventId: event.id,
        eventType: event.type,
        event,
        createdAt: now,
      })),
    )
    .onConflictDoUpdate({ target: [webhookDeliveries.webhookId, webhookDeliveries.eventId], set: due });
}
