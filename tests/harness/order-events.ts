import type { DomainEvent } from "@/core/events/domain-event";
import type { BillingReport, OrderPlaced } from "@/core/orders/order-events";
import type { App } from "@/platform/compose";
import { createSandboxPayments } from "@/platform/payments/sandbox-payments";
import type { BillingContext } from "@/services/context";
import { billOrder } from "@/services/orders/bill-order";
import { updateOrders } from "@/services/orders/update-orders";

/** Billing with a sandbox that takes no time. */
export function quickBilling({ billing }: Pick<App, "billing">): BillingContext {
  return {
    ...billing.context,
    payments: createSandboxPayments(billing.db, { answerMs: 0, silenceMs: 0 }),
  };
}

/** The events of orders that the main database tells of, oldest first. */
export function placedEvents({ db }: Pick<App, "db">): Promise<OrderPlaced[]> {
  return eventsOf(db.$client, "order.placed") as Promise<OrderPlaced[]>;
}

/** What billing reported, oldest first. */
export function billingReports({ billing }: Pick<App, "billing">): Promise<BillingReport[]> {
  return eventsOf(billing.db.$client, "order.%") as Promise<BillingReport[]>;
}

/** Carries every event of orders to who wants it, as relay and transport would; each however often it is called. */
export async function carryOrders(app: App, billing = quickBilling(app)): Promise<void> {
  for (const event of await placedEvents(app)) await billOrder(billing, event);
  for (const report of await billingReports(app)) {
    await app.context.transaction((stores) => updateOrders(stores, [report]));
  }
}

async function eventsOf(sql: App["db"]["$client"], types: string): Promise<DomainEvent[]> {
  const rows = await sql`
    select id, type, version, aggregate, payload, occurred_at as "occurredAt" from outbox_events
    where type like ${types} order by sequence`;
  return rows.map((row) => ({ ...row, occurredAt: new Date(row.occurredAt) }) as DomainEvent);
}
