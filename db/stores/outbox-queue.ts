import { asc, inArray, isNull, lt, sql } from "drizzle-orm";
import type { DomainEvent } from "@/core/events/domain-event";
import type { Database } from "@/db/client";
import { inbox, outboxEvents } from "@/db/schema";
import { OUTBOX_CHANNEL } from "@/db/stores/outbox";
import type { OutboxQueue } from "@/services/ports/outbox-queue";

/** Published events are kept for a while, for whoever wants to see what happened. */
const KEPT_PUBLISHED = sql`now() - interval '7 days'`;
/** Longer than any event can still be on its way. */
const KEPT_IN_INBOX = sql`now() - interval '30 days'`;

export function createOutboxQueue(db: Database): OutboxQueue {
  return {
    publishNext: (limit, publish) =>
      db.transaction(async (tx) => {
        const rows = await tx
          .select()
          .from(outboxEvents)
          .where(isNull(outboxEvents.publishedAt))
          .orderBy(asc(outboxEvents.sequence))
          .limit(limit)
          .for("update", { skipLocked: true });
        if (rows.length === 0) return 0;
        await publish(rows.map(({ sequence, publishedAt, ...event }): DomainEvent => event));
        const ids = rows.map((row) => row.id);
        await tx.update(outboxEvents).set({ publishedAt: sql`now()` }).where(inArray(outboxEvents.id, ids));
        return rows.length;
      }),
    onAppended: (wake) => db.$client.listen(OUTBOX_CHANNEL, wake),
    async removeOld() {
      await db.delete(outboxEvents).where(lt(outboxEvents.publishedAt, KEPT_PUBLISHED));
      await db.delete(inbox).where(lt(inbox.processedAt, KEPT_IN_INBOX));
    },
  };
}
