import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/core/accounts/viewer";
import type { Order } from "@/core/orders/order";
import { billingTogether, billOrder } from "@/services/orders/bill-order";
import { placeExternalOrder } from "@/services/orders/place-external-order";
import { retryOrder } from "@/services/orders/retry-order";
import type { PaymentService } from "@/services/ports/payment-service";
import { signUp } from "@/tests/harness/accounts";
import { billingReports, carryOrders, placedEvents, quickBilling } from "@/tests/harness/order-events";
import { testApp } from "@/tests/harness/test-app";
import { as } from "@/tests/harness/viewers";

const harness = testApp();
let member: Viewer;
beforeAll(async () => {
  member = (await signUp(harness.app)).member;
});

/** Somebody orders for so many cents. */
function orderFor(minor: number): Promise<Order> {
  const total = { minor, currency: "EUR" as const };
  return placeExternalOrder(as(harness.app, member), { customer: "DOCKER_USER", numberOfItems: 5, total });
}

async function eventOf(order: Order, attempt = 1) {
  const events = await placedEvents(harness.app);
  const event = events.find(({ payload }) => payload.orderId === order.id && payload.attempt === attempt);
  if (!event) throw new Error("the order has no event");
  return event;
}

const orderNow = ({ id }: Order) => harness.app.context.transaction(({ orders }) => orders.find(id));

/** What billing has written of an order. */
async function booksOf({ id }: Order) {
  const sql = harness.app.billing.db.$client;
  const [bills, invoices, entries, charges] = await Promise.all([
    sql`select attempt, status from bills where order_id = ${id} order by attempt`,
    sql`select number::int, total_minor::int as total, customer from invoices where order_id = ${id}`,
    sql`select kind, account, amount_minor::int as amount from ledger_entries join postings on id = posting_id
      where order_id = ${id} order by sequence, position`,
    sql`select outcome from sandbox_charges where key like ${`${id}:%`} order by key`,
  ]);
  return {
    bills: bills.map(({ attempt, status }) => `${attempt} ${status}`),
    invoices: [...invoices],
    entries: entries.map(({ kind, account, amount }) => `${kind} ${account} ${amount}`),
    charges: charges.map(({ outcome }) => outcome),
  };
}

const BOOKED_50 = [
  "sale receivable 5000",
  "sale revenue -5000",
  "payment cash 5000",
  "payment receivable -5000",
];

describe("an order that is paid", () => {
  test("has one invoice and entries that balance, and is paid", async () => {
    const order = await orderFor(5000);
    await carryOrders(harness.app);
    expect(await orderNow(order)).toMatchObject({ status: "paid", failure: null });
    expect(await booksOf(order)).toMatchObject({
      bills: ["1 paid"],
      invoices: [{ total: 5000, customer: "DOCKER_USER", number: (await orderNow(order))?.invoiceNumber }],
      entries: BOOKED_50,
      charges: ["approved"],
    });
  });

  test("is billed once, however often and by however many its event is handled", async () => {
    const order = await orderFor(5000);
    const event = await eventOf(order);
    const billing = quickBilling(harness.app);
    await Promise.all(Array.from({ length: 8 }, () => billOrder(billing, event)));
    await billOrder(billing, event);
    expect(await booksOf(order)).toMatchObject({ entries: BOOKED_50, charges: ["approved"] });
    expect((await booksOf(order)).invoices).toHaveLength(1);
    const reports = (await billingReports(harness.app)).filter(({ payload }) => payload.orderId === order.id);
    expect(reports.map(({ type }) => type)).toEqual(["order.billing_started", "order.billed"]);
  });

  test("is billed once by a worker that died after each of its steps", async () => {
    const order = await orderFor(5000);
    const event = await eventOf(order);
    const billing = quickBilling(harness.app);
    const dies = () => Promise.reject(new Error("killed"));
    const dyingPayments = (after: boolean): PaymentService => ({
      charge: async (charge) => {
        if (after) await billing.payments.charge(charge);
        return dies();
      },
      cancel: dies,
    });
    for (const after of [false, true]) {
      const dying = { ...billing, payments: dyingPayments(after) };
      await expect(billOrder(dying, event)).rejects.toThrow("killed");
      expect(await booksOf(order)).toMatchObject({ bills: ["1 processing"], invoices: [], entries: [] });
    }
    await billOrder(billing, event);
    expect(await booksOf(order)).toMatchObject({
      bills: ["1 paid"],
      entries: BOOKED_50,
      charges: ["approved"],
    });
  });

  test("asks no payment service for what was paid before, when its event comes once more", async () => {
    const order = await orderFor(5000);
    const event = await eventOf(order);
    await billOrder(quickBilling(harness.app), event);
    const refuse = () => Promise.reject(new Error("asked again"));
    await billOrder({ ...harness.app.billing.context, payments: { charge: refuse, cancel: refuse } }, event);
    expect((await booksOf(order)).entries).toEqual(BOOKED_50);
  });
});

describe("the sandbox", () => {
  test("declines 13, and the order says why and books nothing", async () => {
    const order = await orderFor(5013);
    await carryOrders(harness.app);
    expect(await orderNow(order)).toMatchObject({
      status: "failed",
      failure: { code: "card_declined", reason: expect.stringContaining("declined") },
    });
    expect(await booksOf(order)).toEqual({
      bills: ["1 declined"],
      invoices: [],
      entries: [],
      charges: ["declined"],
    });
  });

  test("declines 11 once, and approves it when the order is tried again", async () => {
    const order = await orderFor(5011);
    await carryOrders(harness.app);
    expect((await orderNow(order))?.failure?.code).toBe("insufficient_funds");
    await retryOrder(as(harness.app, member), order.id);
    expect(await orderNow(order)).toMatchObject({ status: "placed", attempt: 2, failure: null });
    await carryOrders(harness.app);
    expect(await orderNow(order)).toMatchObject({ status: "paid", attempt: 2 });
    expect(await booksOf(order)).toMatchObject({
      bills: ["1 declined", "2 paid"],
      invoices: [{ total: 5011 }],
      charges: ["declined", "approved"],
    });
  });

  test("does not answer 14: the charge is cancelled, and the order fails without being charged", async () => {
    const order = await orderFor(5014);
    await carryOrders(harness.app);
    expect((await orderNow(order))?.failure?.code).toBe("payment_unanswered");
    expect(await booksOf(order)).toMatchObject({ entries: [], charges: ["cancelled"] });
  });

  test("charges 15 though its answer is lost: the order is paid all the same, once", async () => {
    const order = await orderFor(5015);
    await carryOrders(harness.app);
    expect((await orderNow(order))?.status).toBe("paid");
    expect(await booksOf(order)).toMatchObject({ invoices: [{ total: 5015 }], charges: ["approved"] });
  });

  test("says nothing at all of 16: nothing is booked, and the event has to come again", async () => {
    const order = await orderFor(5016);
    await expect(billOrder(quickBilling(harness.app), await eventOf(order))).rejects.toThrow("not to answer");
    expect(await booksOf(order)).toEqual({
      bills: ["1 processing"],
      invoices: [],
      entries: [],
      charges: [],
    });
  });
});

describe("the books", () => {
  test("number invoices without gaps, declined and failed bills between them or not", async () => {
    const orders = await Promise.all([5000, 5013, 5000, 5014, 5000].map(orderFor));
    const billing = quickBilling(harness.app);
    await Promise.all(orders.map(async (order) => billOrder(billing, await eventOf(order))));
    const rows = await harness.app.billing.db.$client`select number::int from invoices order by number`;
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  });

  test("are right for many bills at once, paid and declined ones mixed, some of them twice", async () => {
    const orders = await Promise.all(
      Array.from({ length: 40 }, (_, n) => orderFor(n % 4 === 3 ? 5013 : 6000 + n * 100)),
    );
    const bill = billingTogether(quickBilling(harness.app));
    const events = await Promise.all(orders.map((order) => eventOf(order)));
    await Promise.all([...events, ...events.slice(0, 10)].map((event) => bill(event)));
    const all = await Promise.all(orders.map(booksOf));
    expect(all.map(({ bills }) => bills)).toEqual(
      orders.map((_, n) => [n % 4 === 3 ? "1 declined" : "1 paid"]),
    );
    expect(all.flatMap(({ invoices }) => invoices.map(({ total }) => total))).toEqual(
      orders.flatMap(({ total }) => (total.minor === 5013 ? [] : [total.minor])),
    );
    for (const { invoices, entries } of all) {
      const total = invoices[0]?.total;
      const booked = [
        `sale receivable ${total}`,
        `sale revenue -${total}`,
        `payment cash ${total}`,
        `payment receivable -${total}`,
      ];
      expect(entries).toEqual(total === undefined ? [] : booked);
    }
    const numbers = await harness.app.billing.db.$client`select number::int from invoices order by number`;
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1));
  });

  test("take no posting that does not balance", async () => {
    const { transaction } = harness.app.billing.context;
    const entry = (account: "cash" | "revenue", minor: number, currency: "EUR" | "USD" = "EUR") => ({
      account,
      amount: { minor, currency },
    });
    const orderId = "00000000-0000-7000-8000-000000000000";
    const bill = { orderId, attempt: 1, total: { minor: 100, currency: "EUR" as const } };
    const facts = { ...bill, customer: "DOCKER_USER", numberOfItems: 1, paymentReference: "tested" };
    const post = (...entries: ReturnType<typeof entry>[]) =>
      transaction(({ books }) =>
        books.addInvoices([{ ...facts, postings: [{ kind: "sale", entries }] }], new Date()),
      );
    await expect(post(entry("cash", 100), entry("revenue", -99))).rejects.toThrow("do not balance");
    await expect(post(entry("cash", 100), entry("revenue", -100, "USD"))).rejects.toThrow("do not balance");
    await expect(post(entry("cash", 0))).rejects.toThrow("do not balance");
    await post(entry("cash", 100), entry("revenue", -100));
  });

  test("are never changed", async () => {
    const sql = harness.app.billing.db.$client;
    await expect(sql`update ledger_entries set amount_minor = 0`).rejects.toThrow("never changed");
    await expect(sql`delete from postings`).rejects.toThrow("never changed");
    await expect(sql`truncate invoices`).rejects.toThrow("never changed");
  });

  test("stand in a schema of their own, with an inbox and an outbox like the main ones", async () => {
    const columns = (schema: string) => harness.app.db.$client`
      select table_name, column_name, data_type, is_nullable, column_default is not null as has_default
      from information_schema.columns
      where table_schema = ${schema} and table_name in ('inbox', 'outbox_events')
      order by table_name, ordinal_position`;
    const own = await columns("billing");
    expect(own.length).toBeGreaterThan(0);
    expect([...own]).toEqual([...(await columns("public"))]);
    const [stray] = await harness.app.db.$client`
      select count(*)::int as count from information_schema.tables
      where table_schema = 'public' and table_name in ('bills', 'invoices', 'postings', 'ledger_entries')`;
    expect(stray).toEqual({ count: 0 });
  });
});
