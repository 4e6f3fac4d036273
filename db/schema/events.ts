import { sql } from "drizzle-orm";
import {
  bigserial,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

/** Domain events, written in the transaction of the change that they tell of. The relay publishes them. */
export const outboxEvents = pgTable(
  "outbox_events",
  {
    id: uuid().primaryKey(),
    /** Order of writing. */
    sequence: bigserial({ mode: "number" }).notNull(),
    type: text().notNull(),
    version: integer().notNull(),
    aggregate: text().notNull(),
    payload: jsonb().notNull(),
    occurredAt: timestamp({ withTimezone: true }).notNull(),
    publishedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // relay: what is still to be published, oldest first
    index("outbox_events_unpublished_idx").on(table.sequence).where(sql`published_at is null`),
    // relay: what was published long ago and can go
    index("outbox_events_published_idx").on(table.publishedAt).where(sql`published_at is not null`),
  ],
);

/** The Postgres transport: one row for each consumer that an event still has to reach. */
export const eventDeliveries = pgTable(
  "event_deliveries",
  {
    consumer: text().notNull(),
    eventId: uuid().notNull(),
    sequence: bigserial({ mode: "number" }).notNull(),
    event: jsonb().notNull(),
    attempts: integer().notNull().default(0),
    availableAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Set when the last attempt was used up; the row stays for an administrator. */
    deadAt: timestamp({ withTimezone: true }),
    lastError: text(),
  },
  (table) => [
    primaryKey({ columns: [table.consumer, table.eventId] }),
    // postgres-transport: the next deliveries of a consumer
    index("event_deliveries_due_idx").on(table.consumer, table.sequence).where(sql`dead_at is null`),
  ],
);

/** Which consumer has already taken effect for which event; written in the transaction of the effect. */
export const inbox = pgTable(
  "inbox",
  {
    consumer: text().notNull(),
    eventId: uuid().notNull(),
    processedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.consumer, table.eventId] })],
);
