import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { addDays, dayOf } from "@/core/sync/days";
import { NO_FILTER, type SyncRequest } from "@/core/sync/sync-request";
import { listSyncChanges } from "@/db/queries/sync/list-sync-changes";
import { movieRecord } from "@/tests/factories/movie-record";
import { storeMovies } from "@/tests/harness/store-movies";
import { removeRuns } from "@/tests/harness/sync-runs";
import { startTestSyncWorker, sync, type TestSyncWorker } from "@/tests/harness/sync-worker";
import { testApp } from "@/tests/harness/test-app";
import { madeUpFilms } from "@/tests/stand-ins/tmdb/made-up-films";
import { startTmdbServer, type TmdbServer } from "@/tests/stand-ins/tmdb-server";

const harness = testApp();
const films = madeUpFilms(90);
let tmdb: TmdbServer;
let worker: TestSyncWorker;

beforeAll(async () => {
  tmdb = await startTmdbServer({ films });
  worker = startTestSyncWorker({ databaseUrl: harness.databaseUrl, tmdbBaseUrl: tmdb.baseUrl });
});

afterEach(async () => {
  const { $client } = harness.app.db;
  await removeRuns(harness.app);
  await $client`delete from movies`;
  await $client`delete from outbox_events`;
});

afterAll(async () => {
  await worker.stop();
  await tmdb.close();
});

const idsInCatalog = async () => {
  const rows = await harness.app.db.$client<{ id: number }[]>`select id from movies order by id`;
  return rows.map((row) => row.id);
};

const countEvents = async () => {
  const [row] = await harness.app.db.$client<
    [{ count: number }]
  >`select count(*)::integer from outbox_events`;
  return row.count;
};

const discover = (pages: number, filter = {}): SyncRequest => ({
  mode: "discover",
  pages,
  filter: { ...NO_FILTER, ...filter },
});

describe("discover", () => {
  test("brings in the most popular movies, an event for each", async () => {
    const run = await sync(harness.app, discover(2));
    expect(run).toMatchObject({
      status: "completed",
      message: null,
      progress: 1,
      requests: 42,
      unitsDone: 2,
    });
    expect(run.counts).toEqual({
      found: 40,
      fetched: 40,
      inserted: 40,
      updated: 0,
      unchanged: 0,
      skipped: 0,
      failed: 0,
    });
    expect(await idsInCatalog()).toEqual(films.slice(0, 40).map((film) => film.id));
    expect(await countEvents()).toBe(40);
  });

  test("asks for no pages past the last", async () => {
    const run = await sync(harness.app, discover(100));
    expect(run).toMatchObject({ status: "completed", unitsTotal: 5, counts: { found: 90, inserted: 90 } });
    expect(run.requests).toBeLessThan(90 + 10);
  });

  test("keeps to its filter", async () => {
    const filter = { genreIds: [films[0]?.genres?.[0]?.id ?? 0], language: "de" };
    await sync(harness.app, discover(10, filter));
    const matching = films.filter(
      (film) => film.original_language === "de" && film.genres?.some(({ id }) => id === filter.genreIds[0]),
    );
    expect(matching.length).toBeGreaterThan(0);
    expect(await idsInCatalog()).toEqual(matching.map((film) => film.id));
  });

  test("once more changes no row and emits no event", async () => {
    await sync(harness.app, discover(2));
    const before = await rowVersions();
    const again = await sync(harness.app, discover(2));
    expect(again.counts).toMatchObject({ found: 40, inserted: 0, updated: 0, unchanged: 40 });
    expect(await rowVersions()).toEqual(before);
    expect(await countEvents()).toBe(40);
    expect((await listSyncChanges(harness.app.db, again.id, { page: 1, pageSize: 10 })).items).toEqual([]);
  });

  test("after ten changed upstream changes exactly those", async () => {
    await sync(harness.app, discover(3));
    const changed = films.slice(5, 15).map((film) => film.id);
    for (const id of changed) tmdb.films.change(id, { runtime: 61 });
    const again = await sync(harness.app, discover(3));
    expect(again.counts).toMatchObject({ inserted: 0, updated: 10, unchanged: 50 });
    const { items } = await listSyncChanges(harness.app.db, again.id, { page: 1, pageSize: 20 });
    expect(items.map(({ movieId, change }) => ({ movieId, change }))).toEqual(
      changed.map((movieId) => ({ movieId, change: "updated" })),
    );
    expect(await countEvents()).toBe(60 + 10);
  });

  test("marks a movie that TMDB has no more, and keeps it", async () => {
    await sync(harness.app, discover(1));
    // Of an import, say, and never seen at the stand-in.
    await storeMovies(harness.app.context, [movieRecord({ id: 42 })]);
    const refreshed = await sync(harness.app, { mode: "refresh", olderThanDays: 0 });
    expect(refreshed.counts).toMatchObject({ found: 21, unchanged: 20, skipped: 1 });
    expect(await idsInCatalog()).toContain(42);
    const { items } = await listSyncChanges(harness.app.db, refreshed.id, { page: 1, pageSize: 20 });
    expect(items).toMatchObject([{ movieId: 42, change: "missing", title: movieRecord({ id: 42 }).title }]);
  });
});

test("full brings in everything with so many votes", async () => {
  const run = await sync(harness.app, { mode: "full", source: "windows", minVotes: 4_900 });
  const wanted = films.filter((film) => film.vote_count >= 4_900).map((film) => film.id);
  expect(wanted.length).toBeGreaterThan(20);
  expect(run).toMatchObject({
    status: "completed",
    counts: { found: wanted.length, inserted: wanted.length },
  });
  expect(await idsInCatalog()).toEqual(wanted);
});

test("full brings in everything of an id export above a popularity", async () => {
  const run = await sync(harness.app, {
    mode: "full",
    source: "export",
    location: tmdb.exportUrl,
    minPopularity: 100,
  });
  const wanted = films.filter((film) => film.popularity >= 100).map((film) => film.id);
  expect(wanted.length).toBeGreaterThan(10);
  expect(run).toMatchObject({ status: "completed", counts: { found: wanted.length } });
  expect(await idsInCatalog()).toEqual(wanted);
});

test("an export that is not there fails the run with a sentence", async () => {
  const run = await sync(harness.app, {
    mode: "full",
    source: "export",
    location: "/no/such/file",
    minPopularity: 0,
  });
  expect(run.status).toBe("failed");
  expect(run.message).toMatch(/\/no\/such\/file/);
});

test("changes brings in what changed of the catalogue since the last such run, and nothing else", async () => {
  await sync(harness.app, discover(2));
  const today = dayOf(new Date());
  const [first, second, third, ...others] = films.map((film) => film.id);
  const outside = others.at(-1) ?? 0;
  tmdb.films.change(first ?? 0, { runtime: 200 }, addDays(today, -3));
  tmdb.films.change(second ?? 0, { runtime: 201 }, addDays(today, -20));
  tmdb.films.change(outside, { runtime: 202 }, today);
  const run = await sync(harness.app, { mode: "changes" });
  expect(run.counts).toMatchObject({ updated: 1, inserted: 0 });
  tmdb.films.change(third ?? 0, { runtime: 203 }, today);
  expect((await sync(harness.app, { mode: "changes" })).counts).toMatchObject({ updated: 1, inserted: 0 });
  expect(await idsInCatalog()).not.toContain(outside);
});

test("refresh fetches what is older than so many days, and purges what TMDB has no more after half a year", async () => {
  await sync(harness.app, discover(1));
  const [old, stale, gone] = films.map((film) => film.id) as [number, number, number];
  const { $client } = harness.app.db;
  await $client`update movie_freshness set fetched_at = now() - interval '160 days' where movie_id in (${old}, ${stale})`;
  await $client`update movie_freshness set fetched_at = now() - interval '200 days' where movie_id = ${gone}`;
  tmdb.films.remove(gone);
  const run = await sync(harness.app, { mode: "refresh", olderThanDays: 150 });
  expect(run).toMatchObject({ status: "completed", counts: { found: 3, unchanged: 2, skipped: 1 } });
  const { items } = await listSyncChanges(harness.app.db, run.id, { page: 1, pageSize: 20 });
  expect(items).toMatchObject([{ movieId: gone, change: "purged" }]);
  expect(await idsInCatalog()).not.toContain(gone);
});

async function rowVersions() {
  return harness.app.db.$client`select id, xmin::text, ctid::text from movies order by id`;
}
