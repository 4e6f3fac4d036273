import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { FaultName } from "@/tests/stand-ins/tmdb/faults";
import { startTmdbServer, type TmdbServer } from "@/tests/stand-ins/tmdb-server";
import { neverAborted, quickSource, SECRET, sourceErrorOf } from "@/tests/unit/tmdb/sources";

vi.setConfig({ testTimeout: 60_000 });

let tmdb: TmdbServer;
let movieId: number;
beforeAll(async () => {
  tmdb = await startTmdbServer();
  movieId = tmdb.films.list()[3]?.id ?? 0;
});
afterAll(() => tmdb.close());
afterEach(() => {
  tmdb.breakMovie(movieId, null);
  tmdb.setFaults({});
  tmdb.resetStats();
});

describe("a movie that never comes is given up after six attempts, with the reason", () => {
  test.each<[FaultName, RegExp]>([
    ["error500", /HTTP 500/],
    ["error503", /HTTP 503/],
    ["reset", /the connection broke/],
    ["truncate", /the connection broke/],
    ["malformed", /not what it should be.*id/],
    ["hang", /no answer in time/],
  ])("%s", async (fault, reason) => {
    tmdb.breakMovie(movieId, fault);
    const source = quickSource(tmdb.baseUrl, { timeoutMs: fault === "hang" ? 200 : 30_000 });
    const error = await sourceErrorOf(source.fetchMovie(movieId, neverAborted));
    expect(error.message).toMatch(new RegExp(`^TMDB did not give movie ${movieId} in 6 attempts: .*\\.$`));
    expect(error.message).toMatch(reason);
    expect(error).toMatchObject({ kind: "failed", details: { attempts: 6 } });
    if (fault !== "hang") expect(tmdb.stats().faulted).toEqual({ [fault]: 6 });
  });

  test("what TMDB sent is kept with it", async () => {
    tmdb.breakMovie(movieId, "malformed");
    const error = await sourceErrorOf(quickSource(tmdb.baseUrl).fetchMovie(movieId, neverAborted));
    expect(error.details.payload).toEqual({ id: "seven", title: null, results: "none" });
  });

  test("the others are there all the same", async () => {
    tmdb.breakMovie(movieId, "reset");
    const source = quickSource(tmdb.baseUrl);
    const [, , , broken, next] = tmdb.films.list();
    expect(broken?.id).toBe(movieId);
    const [first, second] = await Promise.allSettled(
      [movieId, next?.id ?? 0].map((id) => source.fetchMovie(id, neverAborted)),
    );
    expect(first?.status).toBe("rejected");
    expect(second).toMatchObject({ status: "fulfilled", value: { record: { id: next?.id } } });
  });
});

test("with every fault at once, every movie comes", async () => {
  tmdb.setFaults({
    seed: 7,
    ...{
      error500: 0.05,
      reset: 0.02,
      truncate: 0.01,
      malformed: 0.01,
      error503: 0.02,
      error429: 0.02,
      hang: 0.01,
    },
    retryAfterSeconds: 0.1,
  });
  const source = quickSource(tmdb.baseUrl, { timeoutMs: 300 });
  const films = tmdb.films.list();
  const fetched = await Promise.all(films.map((film) => source.fetchMovie(film.id, neverAborted)));
  expect(fetched.map((movie) => movie?.record.title)).toEqual(films.map((film) => film.title));
  expect(Object.keys(tmdb.stats().faulted).length).toBeGreaterThan(4);
  expect(source.usage().requests).toBeGreaterThanOrEqual(tmdb.stats().total);
  expect(tmdb.stats().peakInFlight).toBeLessThanOrEqual(16);
});

test("a 429 is waited for as long as it says, by all", async () => {
  tmdb.setFaults({ error429: 1, retryAfterSeconds: 1 });
  const source = quickSource(tmdb.baseUrl);
  const startedAtMs = performance.now();
  const first = source.fetchMovie(movieId, neverAborted);
  await expect.poll(() => tmdb.stats().faulted.error429, { timeout: 20_000 }).toBe(1);
  tmdb.setFaults({});
  await Promise.all([first, source.fetchMovie(movieId, neverAborted)]);
  expect(performance.now() - startedAtMs).toBeGreaterThanOrEqual(1_000);
  expect(tmdb.stats().total).toBe(3);
});

describe("TMDB is not to be reached", () => {
  test("when nothing listens at its address", async () => {
    await tmdb.goDown();
    const error = await sourceErrorOf(quickSource(tmdb.baseUrl).fetchMovie(movieId, neverAborted));
    await tmdb.comeBack();
    expect(error.kind).toBe("unreachable");
    expect(error.message).toMatch(
      /^TMDB \(127\.0\.0\.1:\d+\) cannot be reached or has trouble: nothing answers there \(ECONNREFUSED\)\.$/,
    );
    expect(error.details.attempts).toBe(6);
  });

  test("when its address is not known", async () => {
    const error = await sourceErrorOf(quickSource("http://tmdb.invalid/3").fetchMovie(movieId, neverAborted));
    expect(error).toMatchObject({ kind: "unreachable", message: expect.stringContaining("is not known") });
  });

  test.each<FaultName>(["error503", "reset", "malformed", "hang"])(
    "when everything ends in %s",
    async (fault) => {
      tmdb.setFaults({ [fault]: 1 });
      const source = quickSource(tmdb.baseUrl, { timeoutMs: 100 });
      expect((await sourceErrorOf(source.fetchMovie(movieId, neverAborted))).kind).toBe("unreachable");
    },
  );

  test("when something else answers at its address: no movie passes for gone", async () => {
    const elsewhere = tmdb.baseUrl.replace("/3", "/4/3");
    const error = await sourceErrorOf(quickSource(elsewhere).fetchMovie(movieId, neverAborted));
    expect(error.kind).toBe("unreachable");
    const picture = quickSource(`${tmdb.imageBaseUrl}/w92`);
    expect((await sourceErrorOf(picture.fetchMovie(movieId, neverAborted))).kind).toBe("unreachable");
  });
});

describe("a cancelled request ends at once", () => {
  const abortedAfter = async (source: ReturnType<typeof quickSource>, waitMs: number) => {
    const controller = new AbortController();
    const requests = Promise.allSettled(
      Array.from({ length: 40 }, () => source.fetchMovie(movieId, controller.signal)),
    );
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    const reason = new Error("cancelled");
    const abortedAtMs = performance.now();
    controller.abort(reason);
    const results = await requests;
    // It is milliseconds; a busy machine takes its time, and whatever is waited for here takes at least 30 s.
    expect(performance.now() - abortedAtMs).toBeLessThan(5_000);
    for (const result of results) expect(result).toEqual({ status: "rejected", reason });
  };

  test("while it waits for an answer, and while others wait for their turn", async () => {
    tmdb.breakMovie(movieId, "hang");
    await abortedAfter(quickSource(tmdb.baseUrl, { timeoutMs: 60_000 }), 100);
  });

  test("in the pause before the next attempt", async () => {
    tmdb.breakMovie(movieId, "error500");
    await abortedAfter(quickSource(tmdb.baseUrl, { backoffMs: 60_000 }), 200);
  });

  test("while everything is held back after a 429", async () => {
    tmdb.setFaults({ error429: 1, retryAfterSeconds: 30 });
    await abortedAfter(quickSource(tmdb.baseUrl), 100);
  });

  test("before it begins", async () => {
    const reason = new Error("cancelled");
    await expect(quickSource(tmdb.baseUrl).fetchMovie(movieId, AbortSignal.abort(reason))).rejects.toBe(
      reason,
    );
    expect(tmdb.stats().total).toBe(0);
  });
});

test("no failure ever quotes the key", async () => {
  const echo = createServer((request, response) => {
    response.end(JSON.stringify({ url: request.url, headers: request.headers }));
  });
  await new Promise<void>((resolve) => echo.listen(0, "127.0.0.1", resolve));
  const echoing = `http://127.0.0.1:${(echo.address() as AddressInfo).port}/3`;
  for (const source of [
    quickSource(echoing),
    quickSource(echoing, { accessToken: null, apiKey: SECRET }),
    quickSource("http://127.0.0.1:9/3", { accessToken: null, apiKey: SECRET }),
  ]) {
    const error = await sourceErrorOf(source.fetchMovie(movieId, neverAborted));
    expect(JSON.stringify([error.message, error.stack, error.details, error.cause])).not.toContain(SECRET);
  }
  echo.close();
  echo.closeAllConnections();
});
