import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { createDatabase, type Database } from "@/db/client";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
const NAME = "matinee-test-lost";
const POOL_SIZE_MAX = 4;
const SOON = { timeout: 10_000, interval: 25 };

let db: Database;
afterEach(() => db.$client.end({ timeout: 1 }));

const open = () => {
  db = createDatabase(harness.databaseUrl, { poolSizeMax: POOL_SIZE_MAX, name: NAME });
  return db;
};

const killAll = () =>
  harness.app.db.$client`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = ${NAME} and datname = current_database()`;

const someStatements = (of: Database) =>
  of.transaction(async (tx) => {
    for (let index = 0; index < 5; index++) await tx.execute(sql`select pg_sleep(0.003), ${index}::int`);
  });

async function countOpen(): Promise<number> {
  const rows = await harness.app.db.$client`
    select pid from pg_stat_activity where application_name = ${NAME} and datname = current_database()`;
  return rows.length;
}

/** Works until told to stop; every failure must come within seconds, as an error. */
async function workUntil(isOver: () => boolean, work: () => Promise<unknown>) {
  const counts = { done: 0, failed: 0 };
  while (!isOver()) {
    const hung = AbortSignal.timeout(5_000);
    const hanging = new Promise((_, reject) => {
      hung.onabort = () => reject(new Error("hangs"));
    });
    await Promise.race([work(), hanging]).then(
      () => counts.done++,
      (error: Error) => {
        if (error.message === "hangs") throw error;
        counts.failed++;
      },
    );
  }
  return counts;
}

test("a storm of killed connections neither hangs a query nor ends the process", async () => {
  const db = open();
  await someStatements(db);
  const endsAtMs = Date.now() + 3_000;
  const isOver = () => Date.now() > endsAtMs;
  const killing = workUntil(isOver, async () => {
    await killAll();
    await new Promise((resolve) => setTimeout(resolve, 60));
  });
  const workers = await Promise.all([
    workUntil(isOver, () => someStatements(db)),
    workUntil(isOver, () => someStatements(db)),
    workUntil(isOver, () => db.execute(sql`select ${Math.random()}::float8`)),
    workUntil(isOver, () => db.execute(sql`select ${Math.random()}::float8`)),
  ]);
  await killing;
  for (const { done, failed } of workers) {
    expect(done).toBeGreaterThan(0);
    expect(failed).toBeGreaterThan(0);
  }
  await someStatements(db);
});

test("a transaction that fails leaves its connection usable and nothing behind", async () => {
  const db = open();
  for (let index = 0; index < 10; index++) {
    const failing = db.transaction(async (tx) => {
      await tx.execute(sql`create table half_done ()`);
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
  }
  const [row] = await db.execute(sql`select to_regclass('half_done')::text as found`);
  expect(row).toEqual({ found: null });
});

test("a transaction whose connection is lost while it does something else ends, and takes nothing more", async () => {
  const db = open();
  let last: Promise<unknown> = Promise.resolve();
  const lost = db.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await killAll();
    await new Promise((resolve) => setTimeout(resolve, 200));
    last = tx.execute(sql`select 2`);
    await last;
  });
  await expect(lost).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect(last).rejects.toThrow();
  await someStatements(db);
});

test("notices come again after the connection was lost", async () => {
  const db = open();
  const heard: string[] = [];
  let listening = 0;
  await db.$client.listen(
    "test_notices",
    (payload) => heard.push(payload),
    () => listening++,
  );
  await expect.poll(() => listening, SOON).toBe(1);
  await killAll();
  await expect.poll(() => listening, SOON).toBe(2);
  await harness.app.db.$client`select pg_notify('test_notices', 'again')`;
  await expect.poll(() => heard, SOON).toEqual(["again"]);
});

test("ending leaves no connection behind", async () => {
  const db = open();
  await someStatements(db);
  await db.$client.listen("test_notices", () => {});
  await killAll();
  await someStatements(db).catch(() => {});
  await db.$client.end({ timeout: 1 });
  await expect.poll(countOpen, SOON).toBe(0);
});

test("what waits while connections are killed is done, and opens no connections that stay", async () => {
  const db = open();
  await someStatements(db);
  let isOver = false;
  const working = Array.from({ length: 16 }, () =>
    workUntil(
      () => isOver,
      () => someStatements(db),
    ),
  );
  for (let kill = 0; kill < 8; kill++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await harness.app.db.$client`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${NAME} and datname = current_database() order by random() limit 1`;
  }
  isOver = true;
  await Promise.all(working);
  await expect.poll(countOpen, SOON).toBeLessThanOrEqual(POOL_SIZE_MAX);
});
