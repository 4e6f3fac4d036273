import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBalanced, postingsOfPaidOrder } from "@/core/orders/ledger";
import { MINOR_MAX } from "@/core/orders/money";
import { afterReport, type Order, orderAmount, orderFilms, placeAgain } from "@/core/orders/order";
import {
  type BillingReport,
  orderBilled,
  orderBillingStarted,
  orderDeclined,
} from "@/core/orders/order-events";

const NOW = new Date("2026-01-01T12:00:00Z");
const line = (movieId: number, minor: number, currency: "EUR" | "USD" = "EUR") => ({
  movieId,
  title: `Film ${movieId}`,
  kind: "rent" as const,
  price: { minor, currency },
});

function newOrder(): Order {
  return orderFilms({ userId: 1, lines: [line(1, 399), line(2, 1299)] }, NOW).order;
}

const started = (order: Order) => orderBillingStarted({ orderId: order.id, attempt: order.attempt }, NOW);
const billed = (order: Order) =>
  orderBilled({ orderId: order.id, attempt: order.attempt }, 7, order.total, NOW);
const declined = (order: Order) =>
  orderDeclined({ orderId: order.id, attempt: order.attempt }, { code: "card_declined", reason: "No." }, NOW);

describe("an order", () => {
  test("costs the sum of its films, and its event tells all that billing needs", () => {
    const { order, event } = orderFilms({ userId: 1, lines: [line(1, 399), line(2, 1299)] }, NOW);
    expect(order).toMatchObject({ status: "placed", attempt: 1, total: { minor: 1698, currency: "EUR" } });
    expect(event).toMatchObject({
      type: "order.placed",
      version: 1,
      aggregate: `order:${order.id}`,
      payload: { orderId: order.id, attempt: 1, customerId: 1, numberOfItems: 2, totalMinor: 1698 },
    });
  });

  test("of nothing, of one film twice, of two currencies, or of too much is refused", () => {
    const order = (...lines: ReturnType<typeof line>[]) => orderFilms({ userId: 1, lines }, NOW);
    expect(() => order()).toThrow("at least one film");
    expect(() => order(line(1, 1), line(1, 1))).toThrow("once");
    expect(() => order(line(1, 1), line(2, 1, "USD"))).toThrow("one currency");
    expect(() => order(line(1, MINOR_MAX), line(2, 1))).toThrow("too large");
    expect(() => order(...Array.from({ length: 51 }, (_, index) => line(index + 1, 1)))).toThrow(
      "at most 50",
    );
  });

  test("for an external customer tells their name and no user's id", () => {
    const input = { userId: 1, numberOfItems: 5, total: { minor: 5000, currency: "EUR" as const } };
    const { event } = orderAmount({ ...input, externalCustomer: "DOCKER_USER" }, NOW);
    expect(event.payload).toMatchObject({ customerId: null, externalCustomer: "DOCKER_USER" });
  });

  test("goes from placed over processing to paid or failed", () => {
    const processing = afterReport(newOrder(), started(newOrder()));
    expect(processing.status).toBe("processing");
    expect(afterReport(processing, billed(processing))).toMatchObject({ status: "paid", invoiceNumber: 7 });
    expect(afterReport(processing, declined(processing))).toMatchObject({
      status: "failed",
      failure: { code: "card_declined", reason: "No." },
    });
  });

  test("that failed can be tried again, and only that", () => {
    const failed = afterReport(newOrder(), declined(newOrder()));
    const { order, event } = placeAgain(failed, NOW);
    expect(order).toMatchObject({ status: "placed", attempt: 2, failure: null });
    expect(event.payload).toMatchObject({ orderId: failed.id, attempt: 2, totalMinor: 1698 });
    expect(() => placeAgain(newOrder(), NOW)).toThrow("has failed");
    expect(() => placeAgain(afterReport(newOrder(), billed(newOrder())), NOW)).toThrow("has failed");
  });

  test("ends as the first final report of its attempt says, in whatever order and however often reports come", () => {
    const first = newOrder();
    const second = placeAgain(afterReport(first, declined(first)), NOW).order;
    const stray: BillingReport[] = [started(first), declined(first), billed(first)];
    const own: BillingReport[] = [started(second), billed(second)];
    const reports = fc.shuffledSubarray([...stray, ...stray, ...own, ...own], { minLength: 6 });
    fc.assert(
      fc.property(reports, (sequence) => {
        const end = sequence.reduce(afterReport, second);
        const expected = sequence.some(
          (report) => report.payload.attempt === 2 && report.type === "order.billed",
        );
        expect(end.status === "paid").toBe(expected);
        expect(end.failure).toBeNull();
      }),
    );
  });
});

test("the postings of any paid order balance, each for itself and all together", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MINOR_MAX }), (minor) => {
      const postings = postingsOfPaidOrder({ minor, currency: "EUR" });
      for (const { entries } of postings) expect(isBalanced(entries)).toBe(true);
      const owed = postings
        .flatMap(({ entries }) => entries)
        .filter(({ account }) => account === "receivable");
      expect(isBalanced(owed)).toBe(true);
    }),
  );
});
