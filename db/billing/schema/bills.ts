import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { Currency } from "@/core/orders/currency";
import { oneOf } from "@/db/schema/one-of";

export const BILL_STATUSES = ["processing", "paid", "declined"] as const;

/** What billing makes of an attempt at an order: first taken up, then charged or declined. */
export const bills = pgTable(
  "bills",
  {
    orderId: uuid().notNull(),
    attempt: integer().notNull(),
    status: text({ enum: BILL_STATUSES }).notNull().default("processing"),
    totalMinor: bigint({ mode: "number" }).notNull(),
    currency: text().$type<Currency>().notNull(),
    /** What the payment service calls the charge. */
    paymentReference: text(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.attempt] }),
    check("bills_status", oneOf("status", BILL_STATUSES)),
    check("bills_paid_has_reference", sql`(status = 'paid') = (payment_reference is not null)`),
    check("bills_ended", sql`(status = 'processing') = (ended_at is null)`),
  ],
);

/** What was paid, numbered without gaps. That an order is invoiced once is the inbox's doing. */
export const invoices = pgTable(
  "invoices",
  {
    number: bigint({ mode: "number" }).primaryKey(),
    orderId: uuid().notNull(),
    attempt: integer().notNull(),
    /** A user's id, or what a program calls its own customer. */
    customer: text().notNull(),
    numberOfItems: integer().notNull(),
    totalMinor: bigint({ mode: "number" }).notNull(),
    currency: text().$type<Currency>().notNull(),
    issuedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // list-invoices-of: an order's
    index("invoices_order_idx").on(table.orderId),
  ],
);

/** The last number given; one row. Whoever takes the next holds it until the commit, so that no number is lost. */
export const invoiceNumbers = pgTable(
  "invoice_numbers",
  {
    id: smallint().primaryKey().default(1),
    last: bigint({ mode: "number" }).notNull().default(0),
  },
  () => [check("invoice_numbers_is_one_row", sql`id = 1`)],
);
