import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findSyncRun } from "@/db/queries/sync/find-sync-run";
import { getFreshness } from "@/db/queries/sync/get-freshness";
import { getSyncHealth } from "@/db/queries/sync/get-sync-health";
import { listSyncFailures } from "@/db/queries/sync/list-sync-failures";
import { listSyncRuns } from "@/db/queries/sync/list-sync-runs";
import { workers } from "@/db/schema";
import { startSync } from "@/services/sync/start-sync";
import { movieRecord } from "@/tests/factories/movie-record";
import { newAdmin } from "@/tests/harness/admin";
import { storeMovies } from "@/tests/harness/store-movies";
import { addItems, FIVE_PAGES, newRun, removeRuns } from "@/tests/harness/sync-runs";
import { testApp } from "@/tests/harness/test-app";
import { as } from "@/tests/harness/viewers";

const harness = testApp();

beforeAll(async () => {
  const records = Array.from({ length: 12 }, (_, index) => movieRecord({ id: index + 1 }));
  await storeMovies(harness.app.context, records);
});
beforeEach(() => removeRuns(harness.app));

describe("a run", () => {
  test("tells who started it, its units and how far it is", async () => {
    const admin = await newAdmin(harness.app);
    const runId = await startSync(as(harness.app, admin), FIVE_PAGES);
    const { db } = harness.app;
    await db.$client`insert into sync_units (run_id, ordinal, spec, done_at)
      select ${runId}, n, '{}', case when n <= 5 then now() end from generate_series(1, 5) n`;
    await db.$client`update sync_runs set status = 'running', found = 100, fetched = 60, inserted = 50,
      requests_per_second = 20 where id = ${runId}`;
    expect(await findSyncRun(db, runId)).toMatchObject({
      id: runId,
      request: FIVE_PAGES,
      requestedBy: admin.username,
      unitsDone: 5,
      unitsTotal: 5,
      progress: expect.closeTo(0.59),
      secondsLeft: 2,
    });
  });

  test("that is not there is none", async () => {
    expect(await findSyncRun(harness.app.db, 2_000_000_000)).toBeNull();
  });

  test("shows its failures by pages, with the title when the movie is known", async () => {
    const runId = await newRun(harness.app, { status: "completed" });
    const failedAt = new Date("2026-11-05T10:00:00Z");
    const failed = { state: "failed", reason: "500", failedAt } as const;
    await addItems(harness.app, runId, [
      { movieId: 900, ...failed },
      { movieId: 3, ...failed },
      { movieId: 4, state: "merged" },
      { movieId: 901, ...failed },
    ]);
    const page = await listSyncFailures(harness.app.db, runId, { page: 1, pageSize: 2 });
    expect(page).toMatchObject({ totalResults: 3, totalPages: 2 });
    expect(page.items).toMatchObject([
      { movieId: 900, title: null, reason: "500", failedAt },
      { movieId: 3, title: movieRecord({ id: 3 }).title },
    ]);
  });
});

test("an empty history is a page without runs", async () => {
  expect(await listSyncRuns(harness.app.db, { page: 1, pageSize: 20 })).toEqual({
    items: [],
    page: 1,
    pageSize: 20,
    totalResults: 0,
    totalPages: 0,
  });
});

test("freshness counts every movie once, by whole months since it was fetched, and those never fetched", async () => {
  const { db } = harness.app;
  const ages = [
    "0 days",
    "20 days",
    "1 month 1 day",
    "5 months 20 days",
    "6 months 1 day",
    "3 years",
    "-1 day",
  ];
  for (const [index, age] of ages.entries()) {
    await db.$client`insert into movie_freshness (movie_id, fetched_at)
      values (${index + 1}, now() - ${age}::interval)`;
  }
  expect(await getFreshness(db)).toEqual([
    { monthsAgo: 0, movies: 3 },
    { monthsAgo: 1, movies: 1 },
    { monthsAgo: 2, movies: 0 },
    { monthsAgo: 3, movies: 0 },
    { monthsAgo: 4, movies: 0 },
    { monthsAgo: 5, movies: 1 },
    { monthsAgo: 6, movies: 2 },
    { monthsAgo: null, movies: 5 },
  ]);
});

describe("the state of the workers", () => {
  const limiter = { ratePerSecond: 15, ratePerSecondMax: 20, connections: 3, connectionsMax: 8 };
  const hear = (secondsAgo: number, isSyncing: boolean) =>
    harness.app.db.insert(workers).values({
      id: crypto.randomUUID(),
      startedAt: new Date(),
      heartbeatAt: sql`now() - ${secondsAgo} * interval '1 second'`,
      isSyncing,
      limiter,
    });
  beforeEach(() => harness.app.db.delete(workers));

  test("is nothing without one, or when none was heard of for 15 s", async () => {
    expect(await getSyncHealth(harness.app.db)).toEqual({ limiter: null, worker: null });
    await hear(20, true);
    expect(await getSyncHealth(harness.app.db)).toEqual({ limiter: null, worker: null });
  });

  test("adds up the shares of those that sync", async () => {
    for (const [secondsAgo, isSyncing] of [
      [1, true],
      [2, true],
      [0, false],
      [60, true],
    ] as const)
      await hear(secondsAgo, isSyncing);
    const health = await getSyncHealth(harness.app.db);
    expect(health.limiter).toEqual({
      ratePerSecond: 30,
      ratePerSecondMax: 40,
      connections: 6,
      connectionsMax: 16,
    });
    expect(health.worker).toEqual({ startedAt: expect.any(Date), heartbeatAt: expect.any(Date) });
  });
});
