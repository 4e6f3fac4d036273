import { sql } from "drizzle-orm";
import type { EventOverview } from "@/core/events/views";
import type { Executor } from "@/db/client";

type Row = Omit<EventOverview, "oldestUnpublishedAt"> & { oldest: string | null };

export async function getEventOverview(db: Executor): Promise<EventOverview> {
  const [row] = await db.execute<Row>(sql`
    select
      (select count(*)::int from outbox_events where published_at is null) as unpublished,
      (select min(occurred_at) from outbox_events where published_at is null) as oldest,
      (select count(*)::int from outbox_events where published_at > now() - interval '1 minute')
        as "publishedLastMinute",
      (select count(*)::int from event_deliveries) as delivering,
      (select count(*)::int from failed_events where dead_at is null) as retrying,
      (select count(*)::int from failed_events where dead_at is not null) as dead`);
  if (!row) throw new Error("a select without a table has one row");
  const { oldest, ...counts } = row;
  return { ...counts, oldestUnpublishedAt: oldest === null ? null : new Date(oldest) };
}
