import type { App } from "@/platform/compose";

/** What became of the orders, by the database alone. */
export type Tally = {
  orders: number;
  paid: number;
  invoices: number;
  ordersInvoiced: number;
  /** Over all accounts; 0 when the ledger balances. */
  ledgerSum: number;
  /** What was invoiced less what was ordered. */
  invoicedLessOrdered: number;
  deadLetters: number;
  /** What is still on its way, and where; nothing that is 0. */
  pending: Record<string, number>;
};

export async function tallyOrders({ db, billing }: App): Promise<Tally> {
  const [main] = await db.$client`
    select count(*)::int as orders, (count(*) filter (where status = 'paid'))::int as paid,
      coalesce(sum(total_minor), 0)::int as ordered,
      (select count(*)::int from failed_events where dead_at is not null) as dead
    from orders`;
  const [books] = await billing.db.$client`
    select count(*)::int as invoices, count(distinct order_id)::int as invoiced,
      coalesce(sum(total_minor), 0)::int as total,
      (select coalesce(sum(amount_minor), 0)::int from ledger_entries) as ledger
    from invoices`;
  const waiting = await db.$client`
    select 'delivery to ' || consumer as place, count(*)::int from event_deliveries group by consumer
    union all select 'retry of ' || consumer, count(*)::int from failed_events
      where dead_at is null group by consumer
    union all select 'outbox', count(*)::int from outbox_events where published_at is null`;
  const inBilling = await billing.db.$client`
    select 'billing outbox' as place, count(*)::int from outbox_events where published_at is null
    union all select 'bill in processing', count(*)::int from bills where status = 'processing'`;
  return {
    orders: main?.orders,
    paid: main?.paid,
    invoices: books?.invoices,
    ordersInvoiced: books?.invoiced,
    ledgerSum: books?.ledger,
    invoicedLessOrdered: books?.total - main?.ordered,
    deadLetters: main?.dead,
    pending: Object.fromEntries(
      [...waiting, ...inBilling].filter(({ count }) => count > 0).map(({ place, count }) => [place, count]),
    ),
  };
}

export function isIdle({ pending }: { pending: Record<string, number> }): boolean {
  return Object.keys(pending).length === 0;
}
