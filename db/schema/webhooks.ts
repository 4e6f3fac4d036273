import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";

/** Addresses of other programs that events are sent to. */
export const webhooks = pgTable("webhooks", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  url: text().notNull(),
  /** Event types such as `movie.rated`; none means all. */
  types: text().array().notNull(),
  /** The secret follows from the id, this number and the key of the installation; only its digest is stored. */
  secretVersion: integer().notNull(),
  secretSha256: text().notNull(),
  isActive: boolean().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

/** What was sent, or is to be sent, to a webhook: the log and the queue in one. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    webhookId: integer()
      .notNull()
      .references(() => webhooks.id, { onDelete: "cascade" }),
    eventId: uuid().notNull(),
    eventType: text().notNull(),
    /** A CloudEvent; what is sent, byte for byte, once it is written as JSON. */
    event: jsonb().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    attempts: integer().notNull().default(0),
    /** Null when it is over: accepted, or given up. */
    nextAttemptAt: timestamp({ withTimezone: true }),
    lastAttemptAt: timestamp({ withTimezone: true }),
    /** Of the last answer; null when there was none. */
    lastStatus: integer(),
    lastError: text(),
    lastDurationMs: integer(),
    acceptedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // webhook queue: an event goes to a webhook once, and again when it is replayed
    unique("webhook_deliveries_event_key").on(table.webhookId, table.eventId),
    // webhook queue: what is due, in order
    index("webhook_deliveries_due_idx")
      .on(table.webhookId, table.nextAttemptAt)
      .where(sql`next_attempt_at is not null`),
    // administration: the log of a webhook, newest first
    index("webhook_deliveries_log_idx").on(table.webhookId, table.id),
    // housekeeping: what is over for long
    index("webhook_deliveries_over_idx").on(table.createdAt).where(sql`next_attempt_at is null`),
  ],
);
