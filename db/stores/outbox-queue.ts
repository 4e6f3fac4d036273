import { lt, sql } from "drizzle-orm";
import type { DomainEvent } from "@/core/events/domain-event";
import type { Database } from "@/db/client";
import { inbox, outboxEvents } from "@/db/schema";
import { arrayLiteral } from "@/db/stores/catalog/incoming";
import { failureOf } from "@/db/stores/failure-of";
import { OUTBOX_CHANNEL } from "@/db/stores/outbox";
import type { OutboxQueue } from "@/services/ports/outbox-queue";

/** Published events are kept for a while, for whoever wants to see what happened. */
const KEPT_PUBLISHED = sql`now() - interval '7 days'`;
/** Longer than any event can still be on its way. */
const KEPT_IN_INBOX = sql`now() - interval '30 days'`;

type Taken = {
  id: string;
  type: string;
  version: number;
  aggregate: string;
  payload: unknown;
  occurred_at: string;
};

export function createOutboxQueue(db: Database): OutboxQueue {
  return {
    async publishNext(limit, publish) {
      const outcome = await db.transaction(async (tx) => {
        // Of an aggregate's events only those are left of which all unpublished before are in this batch as well:
        // another relay may hold an older one, or have published it after this statement began to look.
        const rows = await tx.execute<Taken>(sql`
          with locked as materialized (
            select * from outbox_events where published_at is null
            order by sequence limit ${limit} for update skip locked),
          ranked as (
            select *, row_number() over (partition by aggregate order by sequence) as rank from locked)
          select id, type, version, aggregate, payload, occurred_at from ranked
          where rank = (
            select count(*) from outbox_events as older
            where older.aggregate = ranked.aggregate and older.published_at is null
              and older.sequence <= ranked.sequence)
          order by sequence`);
        if (rows.length === 0) return { count: 0 };
        const failure = await failureOf(publish(rows.map(eventOf)));
        if (failure) return failure;
        const ids = arrayLiteral(rows.map(({ id }) => id));
        await tx.execute(sql`update outbox_events set published_at = now() where id = any(${ids}::uuid[])`);
        return { count: rows.length };
      });
      if ("error" in outcome) throw outcome.error;
      return outcome.count;
    },
    onAppended: (wake) => db.$client.listen(OUTBOX_CHANNEL, wake),
    async removeOld() {
      await db.delete(outboxEvents).where(lt(outboxEvents.publishedAt, KEPT_PUBLISHED));
      await db.delete(inbox).where(lt(inbox.processedAt, KEPT_IN_INBOX));
    },
  };
}

function eventOf({ occurred_at, ...event }: Taken): DomainEvent {
  return { ...event, occurredAt: new Date(occurred_at) };
}
