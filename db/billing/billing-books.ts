import { sql } from "drizzle-orm";
import { uuidV7 } from "@/core/events/uuid-v7";
import type { Executor } from "@/db/client";
import { columnList, incoming } from "@/db/stores/catalog/incoming";
import type { Bill, BillingBooks, PaidBill } from "@/services/ports/billing-books";

const BILL = { order_id: "uuid", attempt: "integer", total_minor: "bigint", currency: "text" } as const;
const PAID = {
  place: "integer",
  ...BILL,
  customer: "text",
  number_of_items: "integer",
  payment_reference: "text",
} as const;
const POSTING = { place: "integer", id: "uuid", kind: "text" } as const;
const ENTRY = {
  posting_id: "uuid",
  position: "smallint",
  account: "text",
  amount_minor: "bigint",
  currency: "text",
} as const;

export function billingBooksOn(tx: Executor): BillingBooks {
  return {
    async addBills(bills, startedAt) {
      const names = columnList(Object.keys(BILL));
      // Sorted, so that two who take up the same ones wait for each other in one direction only.
      const added = await tx.execute<{ order_id: string; attempt: number }>(sql`
        insert into bills (${names}, started_at)
        select ${names}, ${startedAt.toISOString()}::timestamptz from ${incoming(BILL, bills.map(billRow))}
        order by order_id, attempt on conflict do nothing returning order_id, attempt`);
      const isAdded = new Set(added.map(({ order_id, attempt }) => `${order_id}:${attempt}`));
      return bills.filter(({ orderId, attempt }) => isAdded.delete(`${orderId}:${attempt}`));
    },
    async setDeclined(bills, endedAt) {
      await tx.execute(sql`
        update bills set status = 'declined', ended_at = ${endedAt.toISOString()}
        from ${incoming(BILL, bills.map(billRow))}
        where bills.order_id = incoming.order_id and bills.attempt = incoming.attempt`);
    },
    async addInvoices(bills, issuedAt) {
      const at = sql`${issuedAt.toISOString()}::timestamptz`;
      const { postings, entries } = postingRows(bills, issuedAt);
      const entryNames = columnList(Object.keys(ENTRY));
      const [taken] = await tx.execute<{ before: string }>(sql`
        with settled as (select * from ${incoming(PAID, bills.map(paidRow))}),
        posted as (select * from ${incoming(POSTING, postings)}),
        taken as (
          update invoice_numbers set last = last + ${bills.length} returning last - ${bills.length} as before),
        ended as (
          update bills set status = 'paid', payment_reference = settled.payment_reference, ended_at = ${at}
          from settled where bills.order_id = settled.order_id and bills.attempt = settled.attempt),
        issued as (
          insert into invoices
            (number, order_id, attempt, customer, number_of_items, total_minor, currency, issued_at)
          select before + place, order_id, attempt, customer, number_of_items, total_minor, currency, ${at}
          from settled cross join taken),
        postings_added as (
          insert into postings (id, kind, order_id, invoice_number, posted_at)
          select id, kind, order_id, before + place, ${at}
          from posted join settled using (place) cross join taken order by id),
        entries_added as (
          insert into ledger_entries (${entryNames}) select ${entryNames} from ${incoming(ENTRY, entries)})
        select before from taken`);
      if (!taken) throw new Error("the row that counts invoices is gone");
      return bills.map((_, index) => Number(taken.before) + index + 1);
    },
  };
}

function billRow({ orderId, attempt, total }: Bill) {
  return { order_id: orderId, attempt, total_minor: total.minor, currency: total.currency };
}

function paidRow({ customer, numberOfItems, paymentReference, ...bill }: PaidBill, index: number) {
  return {
    place: index + 1,
    ...billRow(bill),
    customer,
    number_of_items: numberOfItems,
    payment_reference: paymentReference,
  };
}

/** Ids of version 7 made one after the other sort as they were made, and so do the postings. */
function postingRows(bills: readonly PaidBill[], at: Date) {
  const all = bills.flatMap(({ postings }, index) =>
    postings.map(({ kind, entries }) => ({ place: index + 1, id: uuidV7(at.getTime()), kind, entries })),
  );
  return {
    postings: all.map(({ entries, ...posting }) => posting),
    entries: all.flatMap(({ id, entries }) =>
      entries.map(({ account, amount }, position) => ({
        posting_id: id,
        position,
        account,
        amount_minor: amount.minor,
        currency: amount.currency,
      })),
    ),
  };
}
