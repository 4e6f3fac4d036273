import { bigint, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import type { Currency } from "@/core/orders/currency";

/**
 * What the sandbox has been asked to charge (`platform/payments/sandbox-payments.ts`). It stands for a payment service's
 * own memory, which is what makes charging twice with one key charge once; nothing else reads it.
 */
export const sandboxCharges = pgTable("sandbox_charges", {
  key: text().primaryKey(),
  outcome: text({ enum: ["approved", "declined", "cancelled"] }).notNull(),
  amountMinor: bigint({ mode: "number" }).notNull(),
  currency: text().$type<Currency>().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
