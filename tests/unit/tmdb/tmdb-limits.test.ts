import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startTmdbServer, type TmdbServer } from "@/tests/stand-ins/tmdb-server";
import { neverAborted, quickSource, sourceErrorOf } from "@/tests/unit/tmdb/sources";

vi.setConfig({ testTimeout: 60_000 });

let tmdb: TmdbServer;
beforeAll(async () => {
  tmdb = await startTmdbServer({ ratePerSecond: 40, token: "the right one" });
});
afterAll(() => tmdb.close());
beforeEach(() => tmdb.resetStats());

test("at TMDB's limit nothing is refused", async () => {
  const source = quickSource(tmdb.baseUrl, { ratePerSecond: 40, accessToken: "the right one" });
  const films = tmdb.films.list().slice(0, 120);
  const startedAtMs = performance.now();
  await Promise.all(films.map((film) => source.fetchMovie(film.id, neverAborted)));
  expect(films.length / ((performance.now() - startedAtMs) / 1_000)).toBeLessThan(42);
  // One, where the machine itself stops for a moment.
  expect(tmdb.stats().rateLimited).toBeLessThanOrEqual(1);
});

test("sixteen connections, kept alive, are the most", async () => {
  const open = await startTmdbServer();
  open.setFaults({ latencyMs: 20, jitterMs: 20, error500: 0.1, reset: 0.05 });
  const source = quickSource(open.baseUrl);
  await Promise.all(open.films.list().map((film) => source.fetchMovie(film.id, neverAborted)));
  const { peakInFlight, peakSockets } = open.stats();
  await open.close();
  expect(peakInFlight).toBeGreaterThan(8);
  expect(peakInFlight).toBeLessThanOrEqual(16);
  expect(peakSockets).toBeLessThanOrEqual(16);
});

describe("the key", () => {
  const movieId = 50_000_001;

  test("is sent as a bearer token, or in the address when it is an API key", async () => {
    const byToken = quickSource(tmdb.baseUrl, { accessToken: "the right one" });
    const byKey = quickSource(tmdb.baseUrl, { accessToken: null, apiKey: "the right one" });
    for (const source of [byToken, byKey]) {
      expect(await source.checkKey(neverAborted)).toBe("valid");
      expect((await source.fetchMovie(movieId, neverAborted))?.record.id).toBe(movieId);
    }
  });

  test("is refused at once, in words that say what to do", async () => {
    const source = quickSource(tmdb.baseUrl, { accessToken: "a wrong one" });
    expect(await source.checkKey(neverAborted)).toBe("refused");
    const error = await sourceErrorOf(source.fetchMovie(movieId, neverAborted));
    expect(error.kind).toBe("refused");
    expect(error.message).toBe(
      'TMDB refused the key (HTTP 401). Copy the "API Read Access Token" from ' +
        "https://www.themoviedb.org/settings/api into TMDB_ACCESS_TOKEN, and restart.",
    );
    expect(tmdb.stats().total).toBe(2);
  });

  test("when there is none, TMDB is not even asked", async () => {
    const source = quickSource(tmdb.baseUrl, { accessToken: null });
    expect(await source.checkKey(neverAborted)).toBe("unset");
    const error = await sourceErrorOf(source.fetchMovie(movieId, neverAborted));
    expect(error.kind).toBe("refused");
    expect(error.message).toMatch(
      /^There is no key for TMDB\. Copy .* into TMDB_ACCESS_TOKEN, and restart\.$/,
    );
    expect(tmdb.stats().total).toBe(0);
  });

  test.each([
    [{ accessToken: "0123456789abcdef0123456789abcdef" }, /set it as TMDB_API_KEY instead/],
    [{ accessToken: null, apiKey: "eyJhbGciOi" }, /set it as TMDB_ACCESS_TOKEN instead/],
    [{ accessToken: null, apiKey: "wrong" }, /Copy the "API Key"/],
  ])("in the wrong place is told apart from a wrong one", async (keys, advice) => {
    const error = await sourceErrorOf(quickSource(tmdb.baseUrl, keys).fetchMovie(movieId, neverAborted));
    expect(error.message).toMatch(advice);
  });

  test("cannot be checked while TMDB is away", async () => {
    const source = quickSource("http://127.0.0.1:9/3");
    expect(await source.checkKey(neverAborted)).toBe("unreachable");
  });
});
