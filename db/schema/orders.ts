import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
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
import { MINOR_MAX } from "@/core/orders/money";
import { OFFER_KINDS } from "@/core/orders/offer";
import { CUSTOMER_LENGTH_MAX } from "@/core/orders/order";
import { ORDER_STATUSES, type OrderStatus } from "@/core/orders/order-status";
import { users } from "@/db/schema/accounts";
import { movies } from "@/db/schema/movies";
import { oneOf } from "@/db/schema/one-of";

const isPrice = (column: string) => sql.raw(`${column} between 1 and ${MINOR_MAX}`);

const isCurrencyCode = sql`currency ~ '^[A-Z]{3}$'`;

/** Whether films are sold here at all; one row. */
export const shop = pgTable(
  "shop",
  {
    id: smallint().primaryKey().default(1),
    isOpen: boolean().notNull().default(false),
    changedBy: integer().references(() => users.id, { onDelete: "set null" }),
    changedAt: timestamp({ withTimezone: true }),
  },
  () => [check("shop_is_one_row", sql`id = 1`)],
);

/** What movies cost. */
export const movieOffers = pgTable(
  "movie_offers",
  {
    movieId: integer()
      .notNull()
      .references(() => movies.id, { onDelete: "cascade" }),
    kind: text({ enum: OFFER_KINDS }).notNull(),
    priceMinor: bigint({ mode: "number" }).notNull(),
    currency: text().$type<Currency>().notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.movieId, table.kind] }),
    // list-offers: the newest first
    index("movie_offers_updated_idx").on(table.updatedAt.desc(), table.movieId),
    check("movie_offers_kind", oneOf("kind", OFFER_KINDS)),
    check("movie_offers_price", isPrice("price_minor")),
    check("movie_offers_currency", isCurrencyCode),
  ],
);

/** What people mean to order. A film whose offer ends leaves every basket. */
export const basketItems = pgTable(
  "basket_items",
  {
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    movieId: integer().notNull(),
    kind: text({ enum: OFFER_KINDS }).notNull(),
    addedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.movieId] }),
    foreignKey({
      name: "basket_items_offer_fk",
      columns: [table.movieId, table.kind],
      foreignColumns: [movieOffers.movieId, movieOffers.kind],
    }).onDelete("cascade"),
    // of the foreign key: whose baskets an offer leaves
    index("basket_items_offer_idx").on(table.movieId, table.kind),
  ],
);

/** Orders as the customer sees them; what is charged and booked is billing's (`db/billing/`). */
export const orders = pgTable(
  "orders",
  {
    id: uuid().primaryKey(),
    userId: integer().references(() => users.id, { onDelete: "set null" }),
    externalCustomer: text(),
    numberOfItems: integer().notNull(),
    totalMinor: bigint({ mode: "number" }).notNull(),
    currency: text().$type<Currency>().notNull(),
    status: text().$type<OrderStatus>().notNull(),
    attempt: integer().notNull(),
    invoiceNumber: bigint({ mode: "number" }),
    failureCode: text(),
    failureReason: text(),
    placedAt: timestamp({ withTimezone: true }).notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // list-orders: a person's orders, newest first (ids are in the order of time)
    index("orders_user_idx").on(table.userId, table.id.desc()),
    check("orders_status", oneOf("status", ORDER_STATUSES)),
    check("orders_total", isPrice("total_minor")),
    check("orders_currency", isCurrencyCode),
    check("orders_number_of_items", sql`number_of_items > 0`),
    check("orders_attempt", sql`attempt > 0`),
    check("orders_customer_length", sql.raw(`length(external_customer) <= ${CUSTOMER_LENGTH_MAX}`)),
    check("orders_paid_has_invoice", sql`(status = 'paid') = (invoice_number is not null)`),
    check("orders_failed_has_reason", sql`(status = 'failed') = (failure_reason is not null)`),
    check("orders_failure_is_whole", sql`(failure_code is null) = (failure_reason is null)`),
  ],
);

/** The films of an order, with title and price as they were: a movie may go or change, an order does not. */
export const orderLines = pgTable(
  "order_lines",
  {
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    position: smallint().notNull(),
    movieId: integer().notNull(),
    title: text().notNull(),
    kind: text({ enum: OFFER_KINDS }).notNull(),
    priceMinor: bigint({ mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.position] }),
    check("order_lines_kind", oneOf("kind", OFFER_KINDS)),
    check("order_lines_price", isPrice("price_minor")),
  ],
);
