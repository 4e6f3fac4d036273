import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterEach, describe, expect, inject, test } from "vitest";
import { billingUrl } from "@/db/billing/billing-database";
import { MIGRATION_LOCK } from "@/db/billing/migrate-billing";
import { listBalances } from "@/db/queries/orders/list-balances";
import { type App, composeApp } from "@/platform/compose";
import { placeExternalOrder } from "@/services/orders/place-external-order";
import { signUp } from "@/tests/harness/accounts";
import { holdLock } from "@/tests/harness/hold-lock";
import { databaseUrl } from "@/tests/harness/postgres-server";
import { testApp } from "@/tests/harness/test-app";
import { as } from "@/tests/harness/viewers";
import { startWorker } from "@/worker/start-worker";

const harness = testApp();
/** As long as anything that failed waits before it is tried again. */
const LONGEST_PAUSE_MS = 3_500;
const SOON = { timeout: 20_000, interval: 50 };

let undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.reverse()) await step();
  undo = [];
});

/** A worker as a process of its own would run it; `billingDatabaseUrl` when billing has a database of its own. */
async function startTestWorker(billingDatabaseUrl?: string): Promise<App> {
  const app = composeApp({ ...harness.app.config, billingDatabaseUrl }, "matinee-test-worker");
  const worker = await startWorker(app);
  undo.push(async () => {
    await worker.stop();
    await Promise.all([app.db.$client.end({ timeout: 5 }), app.billing.db.$client.end({ timeout: 5 })]);
  });
  return app;
}

async function orderFor(amounts: readonly number[]): Promise<string[]> {
  const { member } = await signUp(harness.app);
  const ctx = as(harness.app, member);
  const orders = await Promise.all(
    amounts.map((minor) =>
      placeExternalOrder(ctx, {
        customer: "DOCKER_USER",
        numberOfItems: 1,
        total: { minor, currency: "EUR" },
      }),
    ),
  );
  return orders.map(({ id }) => id);
}

async function statuses(ids: readonly string[]): Promise<string[]> {
  const rows = await harness.app.db
    .$client`select id, status from orders where id = any(${ids as string[]}::uuid[])`;
  return ids.map((id) => rows.find((row) => row.id === id)?.status);
}

/** Billing's database, that is made when `create` is called. */
function laterDatabase(): { url: string; create(): Promise<unknown> } {
  const database = `billing_${randomUUID().replaceAll("-", "")}`;
  const admin = postgres(inject("postgresUrl"), { max: 1, onnotice: () => {} });
  undo.push(async () => {
    await admin.unsafe(`drop database if exists ${database} with (force)`);
    await admin.end();
  });
  return {
    url: databaseUrl(inject("postgresUrl"), database),
    create: () => admin.unsafe(`create database ${database}`),
  };
}

describe("orders and a worker", () => {
  test("are billed and reported back, over the transport and both outboxes", async () => {
    await startTestWorker();
    const ids = await orderFor([5000, 5013, 499]);
    await expect.poll(() => statuses(ids), SOON).toEqual(["paid", "failed", "paid"]);
    const balances = await listBalances(harness.app.billing.db);
    expect(balances.map(({ account, amount }) => [account, amount.minor])).toEqual([
      ["receivable", 0],
      ["cash", 5499],
      ["revenue", -5499],
    ]);
  });

  test("are billed in a database of billing's own, which may come later than the worker", async () => {
    const { url, create } = laterDatabase();
    await startTestWorker(url);
    const ids = await orderFor([700, 800]);
    expect(await statuses(ids)).toEqual(["placed", "placed"]);
    await create();
    await expect.poll(() => statuses(ids), SOON).toEqual(["paid", "paid"]);
    const own = postgres(billingUrl(url), { max: 1 });
    const invoices = await own`select order_id from invoices`;
    await own.end();
    expect(invoices.map(({ order_id }) => order_id).sort()).toEqual([...ids].sort());
    const [inMain] = await harness.app.billing.db.$client`
      select count(*)::int as count from invoices where order_id = any(${ids}::uuid[])`;
    expect(inMain).toEqual({ count: 0 });
  });

  test("cost no attempt while billing's database is there but not yet brought up to date", async () => {
    const { url, create } = laterDatabase();
    await create();
    const letGo = await holdLock(url, `select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await startTestWorker(url);
    const ids = await orderFor([900]);
    const waiting = () =>
      harness.app.db.$client`select * from event_deliveries where consumer = 'bill-order'`;
    await expect.poll(waiting, SOON).toHaveLength(1);
    await sleep(LONGEST_PAUSE_MS);
    expect([...(await harness.app.db.$client`select * from failed_events`)]).toEqual([]);
    await letGo();
    await expect.poll(() => statuses(ids), SOON).toEqual(["paid"]);
  });
});
