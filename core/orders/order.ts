import { AppError } from "@/core/app-error";
import { uuidV7 } from "@/core/events/uuid-v7";
import { type Money, sumOf } from "@/core/orders/money";
import type { Offer } from "@/core/orders/offer";
import { type BillingReport, type OrderPlaced, orderPlaced } from "@/core/orders/order-events";
import type { OrderStatus } from "@/core/orders/order-status";

export const ORDER_LINES_MAX = 50;
export const CUSTOMER_LENGTH_MAX = 200;

/** A film in an order, with its title and price as they were. */
export type OrderLine = Offer & { title: string };

export type Order = {
  /** UUID v7. */
  id: string;
  /** Whose account it was placed with; null when there is none any more. */
  userId: number | null;
  /** For whom, when that is nobody of ours: what a program calls its own customer. */
  externalCustomer: string | null;
  numberOfItems: number;
  total: Money;
  /** None when a program ordered by number and amount alone. */
  lines: OrderLine[];
  status: OrderStatus;
  /** Counts from 1; each is billed apart. */
  attempt: number;
  invoiceNumber: number | null;
  /** Why the last attempt failed, for the customer. */
  failure: { code: string; reason: string } | null;
  placedAt: Date;
  changedAt: Date;
};

type Placing = { id?: string | undefined; userId: number };

/**
 * An order of films at their prices, each once.
 * @throws AppError `invalid_input`.
 */
export function orderFilms(
  { id = uuidV7(), userId, lines }: Placing & { lines: readonly OrderLine[] },
  now: Date,
): { order: Order; event: OrderPlaced } {
  if (lines.length > ORDER_LINES_MAX) {
    throw new AppError("invalid_input", `An order has at most ${ORDER_LINES_MAX} films.`, "items");
  }
  if (new Set(lines.map(({ movieId, kind }) => `${movieId} ${kind}`)).size < lines.length) {
    throw new AppError("invalid_input", "Each film can be in an order once.", "items");
  }
  const total = sumOf(lines.map(({ price }) => price));
  if (!total) throw new AppError("invalid_input", "An order has at least one film.", "items");
  const what = { lines: [...lines], numberOfItems: lines.length, total, externalCustomer: null };
  return placed({ ...newOrder(id, userId, now), ...what });
}

/** An order by number and amount, for a customer of the program that places it or for the user themselves. */
export function orderAmount(
  input: Placing & { externalCustomer: string | null; numberOfItems: number; total: Money },
  now: Date,
): { order: Order; event: OrderPlaced } {
  const { id = uuidV7(), userId, externalCustomer, numberOfItems, total } = input;
  return placed({ ...newOrder(id, userId, now), lines: [], externalCustomer, numberOfItems, total });
}

/**
 * Tries a failed order again: it is billed anew.
 * @throws AppError `conflict` when it has not failed.
 */
export function placeAgain(order: Order, now: Date): { order: Order; event: OrderPlaced } {
  if (order.status !== "failed") {
    throw new AppError("conflict", "Only an order that has failed can be tried again.");
  }
  return placed({ ...order, status: "placed", attempt: order.attempt + 1, failure: null, changedAt: now });
}

/**
 * An order after what billing said of it. What is about another attempt, or is overtaken by what was said after it,
 * changes nothing: reports may come late, and twice.
 */
export function afterReport(order: Order, { type, payload, occurredAt }: BillingReport): Order {
  if (payload.attempt !== order.attempt) return order;
  if (order.status !== "placed" && order.status !== "processing") return order;
  switch (type) {
    case "order.billing_started":
      return order.status === "placed" ? { ...order, status: "processing", changedAt: occurredAt } : order;
    case "order.billed":
      return { ...order, status: "paid", invoiceNumber: payload.invoiceNumber, changedAt: occurredAt };
    case "order.declined": {
      const { code, reason } = payload;
      return { ...order, status: "failed", failure: { code, reason }, changedAt: occurredAt };
    }
  }
}

function newOrder(id: string, userId: number, now: Date) {
  const state = { status: "placed" as const, attempt: 1, invoiceNumber: null, failure: null };
  return { id, userId, ...state, placedAt: now, changedAt: now };
}

function placed(order: Order): { order: Order; event: OrderPlaced } {
  const { id, userId, attempt, externalCustomer, numberOfItems, total, lines, changedAt } = order;
  const payload: OrderPlaced["payload"] = {
    orderId: id,
    attempt,
    customerId: externalCustomer === null ? userId : null,
    externalCustomer,
    numberOfItems,
    totalMinor: total.minor,
    currency: total.currency,
    lines: lines.map(({ movieId, title, kind, price }) => ({
      movieId,
      title,
      kind,
      priceMinor: price.minor,
    })),
  };
  return { order, event: orderPlaced(payload, changedAt) };
}
