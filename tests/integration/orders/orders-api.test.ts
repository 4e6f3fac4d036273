import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/core/accounts/viewer";
import { updateShop } from "@/services/orders/update-shop";
import { movieRecord } from "@/tests/factories/movie-record";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { answerOf, bearer } from "@/tests/harness/call-api";
import { carryOrders, placedEvents } from "@/tests/harness/order-events";
import { serveWith } from "@/tests/harness/serve";
import { openShop } from "@/tests/harness/shop";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { as } from "@/tests/harness/viewers";

const harness = testApp();
serveWith(harness);
let admin: Viewer;
let adminToken: string;
let token: string;
let anotherToken: string;

beforeAll(async () => {
  const { app } = harness;
  await storeMovies(
    app.context,
    [603, 604, 605, 606].map((id) => movieRecord({ id, title: `Film ${id}` })),
  );
  admin = await newAdmin(app);
  adminToken = (await newToken(app, admin, "admin")).token;
  token = (await newToken(app, (await signUp(app)).member, "write")).token;
  anotherToken = (await newToken(app, (await signUp(app)).member, "write")).token;
  await openShop(app, admin, [
    { movieId: 603, kind: "rent", minor: 399 },
    { movieId: 603, kind: "buy", minor: 1299 },
    { movieId: 604, kind: "rent", minor: 250 },
    { movieId: 605, kind: "rent", minor: 413 },
  ]);
});

type Item = { movie_id: number; kind: string };

function place(items: unknown, key?: string, as_ = token) {
  return answerOf({
    method: "POST",
    path: "/api/v1/orders",
    headers: { ...bearer(as_), ...(key !== undefined && { "idempotency-key": key }) },
    body: { items },
  });
}
const get = (path: string, as_ = token) => answerOf({ path, headers: bearer(as_) });
const rent = (movie_id: number): Item => ({ movie_id, kind: "rent" });

async function countOrders(): Promise<number> {
  const [row] = await harness.app.db.$client`select count(*)::int as count from orders`;
  return row?.count;
}

describe("an order over the API", () => {
  test("is answered as placed, with its total, and becomes paid", async () => {
    const { status, headers, body } = await place([rent(603), rent(604)]);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: "placed",
      attempt: 1,
      number_of_items: 2,
      total: { amount: "6.49", minor: 649, currency: "EUR" },
      items: [
        { movie_id: 603, title: "Film 603", kind: "rent", price: { amount: "3.99" } },
        { movie_id: 604, title: "Film 604", kind: "rent", price: { amount: "2.50" } },
      ],
      invoice_number: null,
      failure: null,
    });
    expect(headers.get("location")).toBe(`/api/v1/orders/${body.id}`);
    await carryOrders(harness.app);
    expect((await get(`/api/v1/orders/${body.id}`)).body).toMatchObject({
      status: "paid",
      invoice_number: expect.any(Number),
    });
  });

  test("that is declined says why, and can be tried again", async () => {
    const { body } = await place([rent(605)]);
    await carryOrders(harness.app);
    const path = `/api/v1/orders/${body.id}`;
    expect((await get(path)).body).toMatchObject({
      status: "failed",
      failure: { code: "card_declined", reason: expect.stringContaining("declined") },
    });
    const retry = { method: "POST", path: `${path}/retry`, headers: bearer(token) };
    expect(await answerOf(retry)).toMatchObject({ status: 202, body: { status: "placed", attempt: 2 } });
    expect(await answerOf(retry)).toMatchObject({ status: 409, body: { code: "conflict" } });
  });

  test("keeps the prices of when it was placed", async () => {
    const { body } = await place([{ movie_id: 603, kind: "buy" }]);
    const price = { method: "PUT", path: "/api/v1/movies/603/offers/buy", headers: bearer(adminToken) };
    expect(await answerOf({ ...price, body: { price: "20.00" } })).toMatchObject({
      status: 200,
      body: { price: { minor: 2000, currency: "EUR" } },
    });
    expect((await get(`/api/v1/orders/${body.id}`)).body.total.minor).toBe(1299);
  });

  test.each([
    ["nothing", [], 400],
    ["a film twice", [rent(603), rent(603)], 400],
    ["what is not on offer", [rent(603), rent(606)], 404],
    ["a kind that is not on offer", [{ movie_id: 604, kind: "buy" }], 404],
    ["a kind that there is not", [{ movie_id: 604, kind: "steal" }], 400],
  ])("of %s is refused, and nothing is left behind", async (_, items, status) => {
    const before = await countOrders();
    const answer = await place(items);
    expect(answer).toMatchObject({ status, body: { error: expect.any(String) } });
    expect(await countOrders()).toBe(before);
  });

  test("is its owner's alone", async () => {
    const { body } = await place([rent(603)]);
    const path = `/api/v1/orders/${body.id}`;
    expect((await get(path, anotherToken)).status).toBe(404);
    expect((await get(path, adminToken)).status).toBe(404);
    expect((await get("/api/v1/orders", anotherToken)).body.total_results).toBe(0);
    const retry = { method: "POST", path: `${path}/retry`, headers: bearer(anotherToken) };
    expect((await answerOf(retry)).status).toBe(404);
    const all = await get("/api/v1/admin/orders?page_size=100", adminToken);
    expect(all.body.data.map(({ id }: { id: string }) => id)).toContain(body.id);
  });
});

describe("an order with an Idempotency-Key", () => {
  test("sent again is the same order and the same answer", async () => {
    const key = randomUUID();
    const first = await place([rent(603)], key);
    const before = await countOrders();
    const again = await place([rent(603)], key);
    expect(again.body).toEqual(first.body);
    expect(again.status).toBe(201);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await countOrders()).toBe(before);
  });

  test("sent forty times at once is one order, and nobody is told to wait", async () => {
    const key = randomUUID();
    const before = await countOrders();
    const answers = await Promise.all(Array.from({ length: 40 }, () => place([rent(604)], key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await countOrders()).toBe(before + 1);
    const events = await placedEvents(harness.app);
    expect(events.filter(({ payload }) => payload.orderId === answers[0]?.body.id)).toHaveLength(1);
  });

  test("that is refused is refused in the same words each time, and leaves no order", async () => {
    const key = randomUUID();
    const before = await countOrders();
    const first = await place([rent(603), rent(606)], key);
    expect(first.status).toBe(404);
    await openShop(harness.app, admin, [{ movieId: 606, kind: "rent", minor: 100 }]);
    const again = await place([rent(603), rent(606)], key);
    expect(again.body).toEqual(first.body);
    expect(await countOrders()).toBe(before);
  });

  test("with which another order came is refused", async () => {
    const key = randomUUID();
    await place([rent(603)], key);
    expect(await place([rent(604)], key)).toMatchObject({ status: 422 });
  });

  test("of someone else is another order", async () => {
    const key = randomUUID();
    const [mine, theirs] = [await place([rent(603)], key), await place([rent(603)], key, anotherToken)];
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });
});

describe("the ledger", () => {
  test("adds up to nothing over all accounts", async () => {
    await place([rent(603)]);
    await carryOrders(harness.app);
    const { body } = await get("/api/v1/admin/ledger?page_size=100", adminToken);
    expect(body.total_results).toBeGreaterThan(0);
    const sum = (entries: { amount: { minor: number } }[]) =>
      entries.reduce((total, { amount }) => total + amount.minor, 0);
    for (const posting of body.data) expect(sum(posting.entries)).toBe(0);
    expect(body.balances.map(({ account }: { account: string }) => account)).toEqual([
      "receivable",
      "cash",
      "revenue",
    ]);
    expect(sum(body.balances)).toBe(0);
    expect(body.balances[0].amount.minor).toBe(0);
  });
});

describe("offers", () => {
  test("are public while the shop is open, and can be ended", async () => {
    const list = () => answerOf({ path: "/api/v1/movies/604/offers" });
    expect((await list()).body.data).toMatchObject([
      { movie_id: 604, kind: "rent", price: { amount: "2.50" } },
    ]);
    const end = { method: "DELETE", path: "/api/v1/movies/604/offers/rent", headers: bearer(adminToken) };
    expect((await answerOf(end)).status).toBe(204);
    expect((await answerOf(end)).status).toBe(404);
    expect((await list()).body.data).toEqual([]);
  });

  test("of a movie that there is not, or at a price that is none, are refused", async () => {
    const put = (id: number, body: unknown) =>
      answerOf({
        method: "PUT",
        path: `/api/v1/movies/${id}/offers/rent`,
        headers: bearer(adminToken),
        body,
      });
    expect(await put(999, { price: "1.00" })).toMatchObject({
      status: 404,
      body: { error: "movie not found" },
    });
    for (const price of ["0", "-1", "1e2", "free"]) expect((await put(603, { price })).status).toBe(400);
    expect(await put(603, { price: "500", currency: "JPY" })).toMatchObject({
      status: 200,
      body: { price: { amount: "500", minor: 500, currency: "JPY" } },
    });
    expect(await put(603, { price: "5.00", currency: "JPY" })).toMatchObject({ status: 400 });
    expect(await put(603, { price: "5.00", currency: "XYZ" })).toMatchObject({ status: 400 });
  });

  test("are neither shown nor sold while the shop is closed; opening it takes a word of the administrator's", async () => {
    const ctx = as(harness.app, admin);
    await updateShop(ctx, { isOpen: false, hasAgreement: false });
    expect((await answerOf({ path: "/api/v1/movies/605/offers" })).body.data).toEqual([]);
    expect(await place([rent(605)])).toMatchObject({ status: 409, body: { code: "conflict" } });
    await expect(updateShop(ctx, { isOpen: true, hasAgreement: false })).rejects.toThrow("Confirm first");
    await updateShop(ctx, { isOpen: true, hasAgreement: true });
    expect((await place([rent(605)])).status).toBe(201);
  });
});
