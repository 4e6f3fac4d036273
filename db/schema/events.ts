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
    // relay: whether something older of the same aggregate is still to be published
    index("outbox_events_unpublished_aggregate_idx")
      .on(table.aggregate, table.sequence)
      .where(sql`published_at is null`),
    // relay: what was published long ago and can go
    index("outbox_events_published_idx").on(table.publishedAt).where(sql`published_at is not null`),
    // webhooks: everything since a cursor
    index("outbox_events_sequence_idx").on(table.sequence),
  ],
);

/** The Postgres transport: one row for each consumer that an event still has to reach. */
export const eventDeliveries = pgTable(
  "event_deliveries",
  {
    consumer: text().notNull(),
    eventId: uuid().notNull(),
    aggregate: text().notNull(),
    sequence: bigserial({ mode: "number" }).notNull(),
    /** A CloudEvent. */
    event: jsonb().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.consumer, table.eventId] }),
    // postgres-transport: the next deliveries of a consumer
    index("event_deliveries_next_idx").on(table.consumer, table.sequence),
    // postgres-transport: whether something older of the same aggregate is still to be delivered
    index("event_deliveries_aggregate_idx").on(table.consumer, table.aggregate, table.sequence),
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
  (table) => [
    primaryKey({ columns: [table.consumer, table.eventId] }),
    // relay: what took effect long ago and can be forgotten
    index("inbox_processed_idx").on(table.processedAt),
  ],
);

/** What a consumer failed at, whatever the transport, and what waits behind it because it is about the same aggregate. */
export const failedEvents = pgTable(
  "failed_events",
  {
    consumer: text().notNull(),
    eventId: uuid().notNull(),
    aggregate: text().notNull(),
    sequence: bigserial({ mode: "number" }).notNull(),
    /** A CloudEvent. */
    event: jsonb().notNull(),
    /** How often it failed; 0 for one that only waits behind another. */
    attempts: integer().notNull(),
    lastError: text(),
    failedAt: timestamp({ withTimezone: true }),
    dueAt: timestamp({ withTimezone: true }).notNull(),
    /** Set when the last attempt was used up: it is a dead letter, and an administrator's. */
    deadAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.consumer, table.eventId] }),
    // consumers: whether something of the same aggregate is to be tried again first
    index("failed_events_aggregate_idx")
      .on(table.consumer, table.aggregate, table.sequence)
      .where(sql`dead_at is null`),
    // retries: what is due
    index("failed_events_due_idx").on(table.dueAt).where(sql`dead_at is null`),
    // administration: dead letters, newest first
    index("failed_events_dead_idx").on(table.deadAt).where(sql`dead_at is not null`),
  ],
);
