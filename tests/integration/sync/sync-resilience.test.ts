import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Viewer } from "@/core/accounts/viewer";
import { NO_FILTER, type SyncRequest } from "@/core/sync/sync-request";
import { listSyncFailures } from "@/db/queries/sync/list-sync-failures";
import { cancelSync } from "@/services/sync/cancel-sync";
import { queueSync } from "@/services/sync/queue-sync";
import { resumeSync } from "@/services/sync/resume-sync";
import { retrySyncFailures } from "@/services/sync/retry-sync-failures";
import { newAdmin } from "@/tests/harness/admin";
import { readCatalogContent } from "@/tests/harness/rows";
import { type SyncProcess, startSyncProcess } from "@/tests/harness/sync-process";
import { readItems, readRun, removeRuns } from "@/tests/harness/sync-runs";
import {
  requireRun,
  runEnded,
  SOON,
  startTestSyncWorker,
  sync,
  type TestSyncWorker,
} from "@/tests/harness/sync-worker";
import { testApp } from "@/tests/harness/test-app";
import { as } from "@/tests/harness/viewers";
import { madeUpFilms } from "@/tests/stand-ins/tmdb/made-up-films";
import { startTmdbServer, type TmdbServer } from "@/tests/stand-ins/tmdb-server";

const harness = testApp();
const films = madeUpFilms(200);
const ids = films.map((film) => film.id);
const TEN_PAGES: SyncRequest = { mode: "discover", pages: 10, filter: NO_FILTER };
const WORKER = "matinee-test-sync";
/** Some of this waits for the source, or for processes to start. */
vi.setConfig({ testTimeout: 120_000 });

let tmdb: TmdbServer;
let admin: Viewer;
let workers: TestSyncWorker[] = [];
let processes: SyncProcess[] = [];

beforeAll(async () => {
  admin = await newAdmin(harness.app);
});

beforeEach(async () => {
  tmdb = await startTmdbServer({ films, token: "test-token" });
});

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await Promise.all(processes.map((process) => process.kill()));
  workers = [];
  processes = [];
  await tmdb.close();
  await removeRuns(harness.app);
  await harness.app.db.$client`delete from movies`;
  await harness.app.db.$client`delete from outbox_events`;
});

function startWorker(options: { env?: Record<string, string>; name?: string } = {}): TestSyncWorker {
  const worker = startTestSyncWorker({
    databaseUrl: harness.databaseUrl,
    tmdbBaseUrl: tmdb.baseUrl,
    name: WORKER,
    ...options,
  });
  workers.push(worker);
  return worker;
}

function startProcess(): SyncProcess {
  const started = startSyncProcess({
    DATABASE_URL: harness.databaseUrl,
    TMDB_BASE_URL: tmdb.baseUrl,
    TMDB_REQUESTS_PER_SECOND: "60",
  });
  processes.push(started);
  return started;
}

const adminContext = () => as(harness.app, admin);
const queue = (request: SyncRequest = TEN_PAGES) => queueSync(harness.app.context, request, null);

/** Waits until so many movies of the run are fetched. */
async function fetchedAtLeast(runId: number, count: number) {
  const fetched = async () => (await requireRun(harness.app, runId)).counts.fetched;
  await expect.poll(fetched, SOON).toBeGreaterThanOrEqual(count);
}

async function countToldOf(): Promise<number> {
  const [row] = await harness.app.db.$client<
    [{ count: number }]
  >`select count(*)::integer from outbox_events where type = 'movie.upserted'`;
  return row.count;
}

/** All the movies are in, each counted and told of once. */
async function expectAllIn(runId: number) {
  const run = await requireRun(harness.app, runId);
  expect(run).toMatchObject({ status: "completed", message: null, unitsDone: 10 });
  expect(run.counts).toEqual({
    found: 200,
    fetched: 200,
    inserted: 200,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    failed: 0,
  });
  const { movies } = await readCatalogContent(harness.app.db);
  expect(movies.map((movie) => movie.id)).toEqual(ids);
  expect(await countToldOf()).toBe(200);
}

test("with a source full of faults, ends with what a clean run ends with", async () => {
  startWorker();
  await sync(harness.app, TEN_PAGES);
  const clean = await readCatalogContent(harness.app.db);
  await harness.app.db.$client`delete from movies`;
  await harness.app.db.$client`delete from outbox_events`;
  tmdb.setFaults({
    seed: 7,
    error500: 0.05,
    reset: 0.02,
    truncate: 0.01,
    malformed: 0.01,
    hang: 0.01,
    error429: 0.01,
    hangMs: 5_000,
  });
  const run = await sync(harness.app, TEN_PAGES);
  await expectAllIn(run.id);
  expect(await readCatalogContent(harness.app.db)).toEqual(clean);
});

test("sets a movie aside that never comes as it should, and brings it in when tried again", async () => {
  startWorker();
  const [, broken] = ids as [number, number];
  tmdb.breakMovie(broken, "malformed");
  const run = await sync(harness.app, TEN_PAGES);
  expect(run).toMatchObject({
    status: "completed",
    counts: { found: 200, fetched: 199, inserted: 199, failed: 1 },
  });
  const failures = await listSyncFailures(harness.app.db, run.id, { page: 1, pageSize: 10 });
  expect(failures.items).toMatchObject([{ movieId: broken, attempts: 6, payload: expect.anything() }]);
  expect(failures.items[0]?.reason).toMatch(/./);
  tmdb.breakMovie(broken, null);
  await retrySyncFailures(adminContext(), run.id);
  await runEnded(harness.app, run.id);
  await expectAllIn(run.id);
});

test("sets a movie aside that the database refuses, and merges the others of its batch", async () => {
  startWorker();
  const [, , odd] = ids as [number, number, number];
  // Longer than Postgres can index, and not to be compressed.
  const title = Array.from({ length: 20_000 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * 7919) % 20_000)),
  ).join("");
  tmdb.films.change(odd, { title });
  const run = await sync(harness.app, TEN_PAGES);
  expect(run).toMatchObject({
    status: "completed",
    counts: { found: 200, fetched: 199, inserted: 199, failed: 1 },
  });
  const { items } = await listSyncFailures(harness.app.db, run.id, { page: 1, pageSize: 10 });
  expect(items).toMatchObject([{ movieId: odd, payload: { id: odd } }]);
  expect(items[0]?.reason).toMatch(/cannot be stored: index row/);
  expect(await countToldOf()).toBe(199);
});

describe("a cancel", () => {
  test("is final at once, and a resume goes on where it was", async () => {
    startWorker({ env: { TMDB_REQUESTS_PER_SECOND: "100" } });
    const runId = await queue();
    await fetchedAtLeast(runId, 50);
    await expect.poll(async () => (await requireRun(harness.app, runId)).unitsDone, SOON).toBe(10);
    await cancelSync(adminContext(), runId);
    const cancelled = await readRun(harness.app, runId);
    const states = (await readItems(harness.app, runId)).map(({ movieId, state }) => ({ movieId, state }));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(tmdb.stats().inFlight).toBe(0);
    const requests = tmdb.stats().total;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(tmdb.stats().total).toBe(requests);
    expect(await readRun(harness.app, runId)).toEqual(cancelled);
    expect((await readItems(harness.app, runId)).map(({ movieId, state }) => ({ movieId, state }))).toEqual(
      states,
    );
    await resumeSync(adminContext(), runId);
    await runEnded(harness.app, runId);
    await expectAllIn(runId);
    // What was under way was given up, and is all that was asked for once more.
    const kept = states.filter(({ state }) => state !== "pending").length;
    expect(tmdb.stats().total - requests).toBe(200 - kept);
  });

  test("works while the source is away", async () => {
    startWorker();
    await tmdb.goDown();
    const runId = await queue();
    await expect
      .poll(async () => (await requireRun(harness.app, runId)).message, SOON)
      .toMatch(/cannot be reached/);
    await cancelSync(adminContext(), runId);
    await expect.poll(heldLocks, { ...SOON, timeout: 2_000 }).toBe(0);
    expect((await requireRun(harness.app, runId)).status).toBe("cancelled");
    await tmdb.comeBack();
  });
});

test("a refused key ends the run at once, with words that say what to do", async () => {
  startWorker({ env: { TMDB_ACCESS_TOKEN: "another-token" } });
  const run = await sync(harness.app, TEN_PAGES, 5_000);
  expect(run.status).toBe("failed");
  expect(run.message).toMatch(/refused the key.*TMDB_ACCESS_TOKEN/);
  expect(tmdb.stats().total).toBeLessThan(10);
});

test("waits, with a message, while the source is away, and goes on when it is back", async () => {
  startWorker({ env: { TMDB_REQUESTS_PER_SECOND: "100" } });
  const runId = await queue();
  await fetchedAtLeast(runId, 50);
  await tmdb.goDown();
  await expect
    .poll(async () => (await requireRun(harness.app, runId)).message, SOON)
    .toMatch(/cannot be reached/);
  expect((await requireRun(harness.app, runId)).status).toBe("running");
  await tmdb.comeBack();
  await runEnded(harness.app, runId);
  await expectAllIn(runId);
});

test("goes on by itself after its connections to the database are lost, again and again", async () => {
  startWorker({ env: { TMDB_REQUESTS_PER_SECOND: "60" } });
  const runId = await queue();
  for (let round = 1; round <= 4; round++) {
    await fetchedAtLeast(runId, round * 30);
    await harness.app.db.$client`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${WORKER} and datname = current_database()`;
  }
  await runEnded(harness.app, runId);
  await expectAllIn(runId);
});

test("killed workers leave a run that the next one ends, asking for next to nothing twice", async () => {
  const runId = await queue();
  for (let round = 1; round <= 3; round++) {
    const killed = startProcess();
    await fetchedAtLeast(runId, round * 40);
    await killed.kill();
  }
  expect((await requireRun(harness.app, runId)).status).toBe("running");
  const last = startProcess();
  await runEnded(harness.app, runId);
  await expectAllIn(runId);
  expect(tmdb.stats().repeatedMovies).toBeLessThanOrEqual(3 * 10);
  await last.stop();
}, 300_000);

test("two workers share the work and what TMDB allows; each run is one's alone", async () => {
  const env = { TMDB_REQUESTS_PER_SECOND: "80" };
  const [one, other] = [startWorker({ env }), startWorker({ env })];
  const first = await queue();
  await fetchedAtLeast(first, 5);
  const second = await queue({ mode: "full", source: "windows", minVotes: 0 });
  await fetchedAtLeast(second, 5);
  const shares = () => [one, other].map(({ app }) => app.tmdb.limiter.state().ratePerSecondMax);
  const locksOfOne = heldLocks();
  if ((await heldProcesses()) === 2) await expect.poll(shares, SOON).toEqual([40, 40]);
  expect(await locksOfOne).toBe(2);
  const runs = [await runEnded(harness.app, first), await runEnded(harness.app, second)];
  expect(runs.map((run) => run.status)).toEqual(["completed", "completed"]);
  const counts = runs.map((run) => run.counts);
  expect(counts.map(({ found }) => found)).toEqual([200, 200]);
  expect(counts.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(200);
  expect(counts.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(200);
  expect(await countToldOf()).toBe(200);
});

test("a worker that stops leaves the run to be taken up, and nothing of its own", async () => {
  const worker = startWorker({ env: { TMDB_REQUESTS_PER_SECOND: "60" } });
  const runId = await queue();
  await fetchedAtLeast(runId, 30);
  const startedAtMs = Date.now();
  await worker.stop();
  expect(Date.now() - startedAtMs).toBeLessThan(5_000);
  expect((await requireRun(harness.app, runId)).status).toBe("running");
  expect(await harness.app.db.$client`select id from workers`).toHaveLength(0);
  startWorker();
  await runEnded(harness.app, runId);
  await expectAllIn(runId);
});

async function heldLocks(): Promise<number> {
  const rows = await harness.app.db.$client`
    select 1 from pg_locks join pg_database on pg_database.oid = database
    where locktype = 'advisory' and objsubid = 2 and datname = current_database()`;
  return rows.length;
}

async function heldProcesses(): Promise<number> {
  const rows = await harness.app.db.$client`
    select distinct pid from pg_locks join pg_database on pg_database.oid = database
    where locktype = 'advisory' and objsubid = 2 and datname = current_database()`;
  return rows.length;
}
