import {
  bigint,
  bigserial,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { Currency } from "@/core/orders/currency";
import { LEDGER_ACCOUNTS, POSTING_KINDS } from "@/core/orders/ledger";
import { oneOf } from "@/db/schema/one-of";

/** Entries that were made together. Nothing here is ever changed or deleted; the migration sees to it. */
export const postings = pgTable(
  "postings",
  {
    id: uuid().primaryKey(),
    /** Order of writing. */
    sequence: bigserial({ mode: "number" }).notNull(),
    kind: text({ enum: POSTING_KINDS }).notNull(),
    orderId: uuid().notNull(),
    invoiceNumber: bigint({ mode: "number" }).notNull(),
    postedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // list-postings: newest first
    index("postings_sequence_idx").on(table.sequence.desc()),
    // list-postings: of one order
    index("postings_order_idx").on(table.orderId),
    check("postings_kind", oneOf("kind", POSTING_KINDS)),
  ],
);

/** Debit is positive, credit negative; the entries of a posting add up to nothing (checked when they are committed). */
export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    postingId: uuid().notNull(),
    position: smallint().notNull(),
    account: text({ enum: LEDGER_ACCOUNTS }).notNull(),
    amountMinor: bigint({ mode: "number" }).notNull(),
    currency: text().$type<Currency>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.postingId, table.position] }),
    check("ledger_entries_account", oneOf("account", LEDGER_ACCOUNTS)),
  ],
);
