import { sql } from "drizzle-orm";
import type { CloudEvent } from "@/core/events/cloud-event";
import type { Database } from "@/db/client";
import { arrayLiteral, columnList, incoming } from "@/db/stores/catalog/incoming";

/** The channel that wakes those who take deliveries. A notice names the consumers that there is something for. */
export const DELIVERIES_CHANNEL = "matinee_deliveries";

const SEPARATOR = " ";

/** The consumers that a notice is for. */
export function consumersNamed(notice: string): string[] {
  return notice.split(SEPARATOR);
}

const COLUMNS = { consumer: "text", event_id: "uuid", aggregate: "text", event: "jsonb" } as const;

export type NewDelivery = { consumer: string; event: CloudEvent };
export type EventDeliveries = ReturnType<typeof createEventDeliveries>;

/** The queue of each consumer when Postgres itself carries the events. */
export function createEventDeliveries(db: Database) {
  return {
    /** One of an event that is there already changes nothing. */
    async add(deliveries: readonly NewDelivery[]): Promise<void> {
      if (deliveries.length === 0) return;
      const names = columnList(Object.keys(COLUMNS));
      const rows = deliveries.map(({ consumer, event }) => ({
        consumer,
        event_id: event.id,
        aggregate: event.subject,
        event: JSON.stringify(event),
      }));
      const consumers = [...new Set(deliveries.map(({ consumer }) => consumer))];
      await db.execute(sql`
        with added as (
          insert into event_deliveries (${names}) select ${names} from ${incoming(COLUMNS, rows)}
          on conflict do nothing)
        select pg_notify(${DELIVERIES_CHANNEL}, ${consumers.join(SEPARATOR)})`);
    },
    /**
     * Hands the oldest deliveries of a consumer to `work`, and removes those whose ids it resolves with. They stay locked
     * meanwhile, and so does, for all others, everything newer about the same aggregates. Returns how many it handed over.
     */
    takeNext: (consumer: string, limit: number, work: (events: unknown[]) => Promise<string[]>) =>
      db.transaction(async (tx) => {
        const rows = await tx.execute<{ event: unknown }>(sql`
          with locked as materialized (
            select event_id, aggregate, sequence, event from event_deliveries
            where consumer = ${consumer} order by sequence limit ${limit} for update skip locked),
          ranked as (
            select *, row_number() over (partition by aggregate order by sequence) as rank from locked)
          select event from ranked
          where rank = (
            select count(*) from event_deliveries as older
            where older.consumer = ${consumer} and older.aggregate = ranked.aggregate
              and older.sequence <= ranked.sequence)
          order by sequence`);
        if (rows.length === 0) return 0;
        const done = await work(rows.map(({ event }) => event));
        await tx.execute(sql`
          delete from event_deliveries
          where consumer = ${consumer} and event_id = any(${arrayLiteral(done)}::uuid[])`);
        return rows.length;
      }),
  };
}
