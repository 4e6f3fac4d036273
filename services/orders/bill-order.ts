import { alone, type Gather, gather } from "@/core/gather";
import { postingsOfPaidOrder } from "@/core/orders/ledger";
import {
  type OrderPlaced,
  orderBilled,
  orderBillingStarted,
  orderDeclined,
} from "@/core/orders/order-events";
import { PaymentUnanswered } from "@/core/orders/payment-unanswered";
import type { BillingContext } from "@/services/context";
import type { Bill, PaidBill } from "@/services/ports/billing-books";
import type { Charge, PaymentOutcome, PaymentService } from "@/services/ports/payment-service";

/** Under this name billing notes what it has taken effect for. */
export const BILLING_CONSUMER = "bill-order";
const UNANSWERED_REASON =
  "The payment service did not answer, so that nothing was charged. Try again in a while.";

/**
 * Bills an order that was placed: takes it up, has it paid, writes it down. Three steps, since money is charged outside
 * of any transaction of ours; killed after any of them and begun again, it charges once and writes once
 * (`docs/adr/0025-billing-in-three-steps.md`).
 * @throws PaymentUnanswered when it is not even known whether anything was charged; what else the database throws.
 */
export function billOrder(ctx: BillingContext, event: OrderPlaced): Promise<void> {
  return billing(ctx, alone)(event);
}

/** The same for much at once: orders that come to the same step at the same time share its transaction. */
export function billingTogether(ctx: BillingContext): (event: OrderPlaced) => Promise<void> {
  return billing(ctx, gather);
}

function billing(ctx: BillingContext, together: Gather) {
  const takeUp = together((events: readonly OrderPlaced[]) => takeUpOrders(ctx, events));
  const settle = together((charged: readonly Charged[]) => settleOrders(ctx, charged));
  return async (event: OrderPlaced): Promise<void> => {
    // Payment services remember keys for a while, not for ever: what is done is not asked for again.
    if (await takeUp(event)) await settle({ event, outcome: await pay(ctx.payments, billOf(event)) });
  };
}

/** Whether each of them is still to be paid. */
function takeUpOrders(ctx: BillingContext, events: readonly OrderPlaced[]): Promise<boolean[]> {
  const ids = events.map(({ id }) => id);
  return ctx.transaction(async ({ books, outbox, inbox }) => {
    const done = await inbox.find(BILLING_CONSUMER, ids);
    const open = events.filter(({ id }) => !done.has(id));
    const begun = open.length > 0 ? await books.addBills(open.map(billOf), ctx.now()) : [];
    await outbox.append(begun.map((bill) => orderBillingStarted(bill, ctx.now())));
    return events.map(({ id }) => !done.has(id));
  });
}

/** Charges; when the answer does not come, makes sure that it either is charged or never will be. */
async function pay(payments: PaymentService, { orderId, attempt, total }: Bill): Promise<PaymentOutcome> {
  const charge: Charge = { key: `${orderId}:${attempt}`, amount: total, description: `Order ${orderId}` };
  try {
    return await payments.charge(charge);
  } catch (error) {
    if (!(error instanceof PaymentUnanswered)) throw error;
    const outcome = await payments.cancel(charge);
    return outcome ?? { isApproved: false, code: "payment_unanswered", reason: UNANSWERED_REASON };
  }
}

type Charged = { event: OrderPlaced; outcome: PaymentOutcome };

/** Writes down what became of bills, and reports it; what the inbox knows already is left alone. */
function settleOrders(ctx: BillingContext, charged: readonly Charged[]): Promise<never[]> {
  const ids = charged.map(({ event }) => event.id);
  return ctx.transaction(async ({ books, outbox, inbox }) => {
    const now = ctx.now();
    const fresh = await inbox.add(BILLING_CONSUMER, ids);
    const open = charged.filter(({ event }) => fresh.delete(event.id));
    const paid = open.flatMap(({ event, outcome }) =>
      outcome.isApproved ? [paidBill(event, outcome.reference)] : [],
    );
    const declined = open.flatMap(({ event, outcome }) =>
      outcome.isApproved ? [] : [{ bill: billOf(event), outcome }],
    );
    if (declined.length > 0) {
      await books.setDeclined(
        declined.map(({ bill }) => bill),
        now,
      );
      await outbox.append(declined.map(({ bill, outcome }) => orderDeclined(bill, outcome, now)));
    }
    if (paid.length > 0) {
      const numbers = await books.addInvoices(paid, now);
      await outbox.append(
        paid.map((bill, index) => orderBilled(bill, numbers[index] as number, bill.total, now)),
      );
    }
    return [];
  });
}

function billOf({ payload: { orderId, attempt, totalMinor, currency } }: OrderPlaced): Bill {
  return { orderId, attempt, total: { minor: totalMinor, currency } };
}

function paidBill(event: OrderPlaced, paymentReference: string): PaidBill {
  const { externalCustomer, customerId, numberOfItems } = event.payload;
  const bill = billOf(event);
  const customer = externalCustomer ?? String(customerId);
  return { ...bill, customer, numberOfItems, paymentReference, postings: postingsOfPaidOrder(bill.total) };
}
