import { beforeAll, describe, expect, test } from "vitest";
import { StorefrontClient } from "@/tests/api/clients/storefront-client";
import { movieRecord } from "@/tests/factories/movie-record";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { apiServer } from "@/tests/harness/api-server";
import { carryOrders } from "@/tests/harness/order-events";
import { serveWith } from "@/tests/harness/serve";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);
const server = apiServer();
let client: StorefrontClient;

beforeAll(async () => {
  const { app } = harness;
  await storeMovies(app.context, [movieRecord({ id: 603, title: "Ours to read" })]);
  const { token } = await newToken(app, await newAdmin(app), "admin");
  client = new StorefrontClient(server.baseUrl, token);
});

describe("a client of the storefront", () => {
  let id = 0;

  test("starts with an empty shop", async () => {
    expect(await client.list()).toMatchObject({ status: 200, body: [] });
  });

  test("adds a movie", async () => {
    const movie = { title: "Docker Inception", description: "Containers within Containers" };
    const { status, body } = await client.create(movie);
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: expect.any(Number), ...movie });
    id = (body as { id: number }).id;
    expect(id).toBeGreaterThanOrEqual(1_000_000_000);
  });

  test("finds it again, alone and in the list", async () => {
    expect(await client.get(id)).toMatchObject({ status: 200, body: { id, title: "Docker Inception" } });
    await client.create({ title: "Another", description: "" });
    const { body } = await client.list();
    expect((body as { title: string; description: string | null }[]).map((movie) => movie.title)).toEqual([
      "Docker Inception",
      "Another",
    ]);
  });

  test("changes it", async () => {
    const changed = { title: "Docker Inception 2", description: "Deeper" };
    expect(await client.update(id, changed)).toMatchObject({ status: 200, body: { id, ...changed } });
    expect(await client.update(id, { description: "Deepest" })).toMatchObject({
      status: 200,
      body: { title: "Docker Inception 2", description: "Deepest" },
    });
    expect(await client.get(id)).toMatchObject({ body: { description: "Deepest" } });
    expect(await client.update(1_400_000_000, changed)).toMatchObject({
      status: 404,
      body: { error: "movie not found" },
    });
  });

  test("removes one, then all, and nothing of TMDB's", async () => {
    expect(await client.remove(id)).toMatchObject({ status: 200, body: { message: expect.any(String) } });
    expect(await client.get(id)).toMatchObject({ status: 404, body: { error: "movie not found" } });
    expect(await client.remove(id)).toMatchObject({ status: 404 });
    expect(await client.removeAll()).toMatchObject({ status: 200, body: { message: "1 movie deleted" } });
    expect(await client.list()).toMatchObject({ status: 200, body: [] });
    expect(await client.get(603)).toMatchObject({ status: 200, body: { title: "Ours to read" } });
  });

  test("has an order billed, which is taken at once, and processed once the queue has got to it", async () => {
    const order = { user_id: "DOCKER_USER", number_of_items: "5", total_amount: "50.00" };
    const { status, body } = await client.bill(order);
    expect(status).toBe(202);
    expect(body).toMatchObject({ message: "Order queued for processing", status: "queued" });
    await carryOrders(harness.app);
    const [invoice] = await harness.app.billing.db.$client`
      select customer, number_of_items, total_minor::int as total_minor, currency from invoices
      where order_id = ${(body as { order_id: string }).order_id}`;
    expect(invoice).toEqual({
      customer: "DOCKER_USER",
      number_of_items: 5,
      total_minor: 5000,
      currency: "EUR",
    });
  });

  test("that sends a number which can be read in two ways is told so in words", async () => {
    const order = { user_id: "DOCKER_USER", number_of_items: "5", total_amount: "50.00" };
    for (const total_amount of ["5e1", "-1", "NaN", "1,000", " 5", "", "50.000"]) {
      expect(await client.bill({ ...order, total_amount }), total_amount).toMatchObject({
        status: 400,
        body: { error: expect.stringContaining("total_amount must be an amount of EUR") },
      });
    }
    expect(await client.bill({ ...order, number_of_items: "many" })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining("number_of_items must be a whole number") },
    });
    expect(await client.bill({ ...order, total_amount: "5" })).toMatchObject({
      status: 202,
      body: { total: { amount: "5.00", minor: 500, currency: "EUR" } },
    });
  });

  test("without the right to write is told so in words", async () => {
    const nobody = new StorefrontClient(server.baseUrl);
    const answer = await nobody.create({ title: "No", description: "no" });
    expect(answer).toMatchObject({ status: 401, body: { error: expect.stringContaining("token") } });
    expect((await nobody.list()).status).toBe(200);
    const order = { user_id: "DOCKER_USER", number_of_items: "5", total_amount: "50.00" };
    expect(await nobody.bill(order)).toMatchObject({
      status: 401,
      body: { error: expect.stringContaining("token") },
    });
    const wrong = new StorefrontClient(server.baseUrl, "test-token");
    expect(await wrong.removeAll()).toMatchObject({ status: 401, body: { error: expect.any(String) } });
  });

  test("that says nonsense is told so in words", async () => {
    const nonsense = { title: "", description: "x" };
    expect(await client.create(nonsense)).toMatchObject({
      status: 400,
      body: { error: "A movie needs a title." },
    });
    expect(await client.get("abc")).toMatchObject({ status: 400, body: { error: "invalid movie ID" } });
  });
});
