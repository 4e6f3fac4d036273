import { type DomainEvent, domainEvent } from "@/core/events/domain-event";
import type { Currency } from "@/core/orders/currency";
import type { Money } from "@/core/orders/money";
import type { OfferKind } from "@/core/orders/offer";

type OfAttempt = { orderId: string; attempt: number };

/** Someone placed an order, or tries a failed one again (`attempt` counts from 1). Billing needs no more than this. */
export type OrderPlaced = DomainEvent<
  "order.placed",
  OfAttempt & {
    /** Null for an external customer. */
    customerId: number | null;
    externalCustomer: string | null;
    numberOfItems: number;
    totalMinor: number;
    currency: Currency;
    lines: { movieId: number; title: string; kind: OfferKind; priceMinor: number }[];
  }
>;

/** Billing has taken an order up. */
export type OrderBillingStarted = DomainEvent<"order.billing_started", OfAttempt>;

/** The order is paid; the ledger has it. */
export type OrderBilled = DomainEvent<
  "order.billed",
  OfAttempt & { invoiceNumber: number; totalMinor: number; currency: Currency }
>;

/** It could not be paid; nothing was charged. `reason` is a sentence for the customer. */
export type OrderDeclined = DomainEvent<"order.declined", OfAttempt & { code: string; reason: string }>;

/** What billing reports back. */
export type BillingReport = OrderBillingStarted | OrderBilled | OrderDeclined;

const aggregateOf = (orderId: string) => `order:${orderId}`;

export function orderPlaced(payload: OrderPlaced["payload"], now: Date): OrderPlaced {
  return domainEvent("order.placed", 1, aggregateOf(payload.orderId), now, payload);
}

export function orderBillingStarted({ orderId, attempt }: OfAttempt, now: Date): OrderBillingStarted {
  return domainEvent("order.billing_started", 1, aggregateOf(orderId), now, { orderId, attempt });
}

export function orderBilled(
  { orderId, attempt }: OfAttempt,
  invoiceNumber: number,
  total: Money,
  now: Date,
): OrderBilled {
  return domainEvent("order.billed", 1, aggregateOf(orderId), now, {
    orderId,
    attempt,
    invoiceNumber,
    totalMinor: total.minor,
    currency: total.currency,
  });
}

export function orderDeclined(
  { orderId, attempt }: OfAttempt,
  { code, reason }: { code: string; reason: string },
  now: Date,
): OrderDeclined {
  return domainEvent("order.declined", 1, aggregateOf(orderId), now, { orderId, attempt, code, reason });
}
