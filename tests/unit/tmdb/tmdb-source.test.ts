import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { NO_FILTER } from "@/core/sync/sync-request";
import { startTmdbServer, type TmdbServer } from "@/tests/stand-ins/tmdb-server";
import { neverAborted, quickSource, sourceErrorOf } from "@/tests/unit/tmdb/sources";

let tmdb: TmdbServer;
let source: ReturnType<typeof quickSource>;
beforeAll(async () => {
  tmdb = await startTmdbServer();
  source = quickSource(tmdb.baseUrl);
});
afterAll(() => tmdb.close());
beforeEach(() => tmdb.resetStats());

test("one request brings a movie with everything", async () => {
  const [film] = tmdb.films.list();
  const fetched = await source.fetchMovie(film?.id ?? 0, neverAborted);
  expect(tmdb.stats().total).toBe(1);
  expect(fetched?.bytes).toBeGreaterThan(1_000);
  expect(fetched?.record).toMatchObject({
    id: film?.id,
    title: "Amber Harbour",
    releasedOn: "2025-12-28",
    genreIds: [28, 35],
    posterPath: "/stand-in-poster-0.jpg",
    extras: {
      collection: { name: "Harbour Collection" },
      languages: [{ code: "de", name: "German" }],
      wikidataId: "Q900000000",
      videos: [{ type: "Trailer", isOfficial: true }, { type: "Clip" }],
      certifications: [
        { region: "DE", certification: "0" },
        { region: "US", certification: "PG" },
      ],
      neighbourIds: [50_000_008, 50_000_015, 50_000_022],
    },
  });
  const { credits = [], keywords = [], extras } = fetched?.record ?? {};
  expect(credits.map(({ job }) => job)).toEqual(["Actor", "Actor", "Actor", "Director", "Screenplay"]);
  expect(keywords).toHaveLength(2);
  expect(extras?.companies).toHaveLength(2);
  expect(extras?.providers).toHaveLength(4);
});

test("a movie that TMDB does not have, and one for adults, are none", async () => {
  const film = tmdb.films.list().at(-1);
  if (!film) throw new Error("no films");
  expect(await source.fetchMovie(999, neverAborted)).toBeNull();
  tmdb.films.change(film.id, { adult: true });
  expect(await source.fetchMovie(film.id, neverAborted)).toBeNull();
  tmdb.films.remove(film.id);
  expect(await source.fetchMovie(film.id, neverAborted)).toBeNull();
});

test("a movie without any title is set aside at the first attempt, with what came", async () => {
  const [, film] = tmdb.films.list();
  tmdb.films.change(film?.id ?? 0, { title: "", original_title: " " });
  const error = await sourceErrorOf(source.fetchMovie(film?.id ?? 0, neverAborted));
  expect(error).toMatchObject({ kind: "failed", details: { attempts: 1, payload: { id: film?.id } } });
  expect(error.message).toBe(`TMDB's movie ${film?.id} is of no use: a movie without any title.`);
});

describe("discover", () => {
  test("gives pages of twenty, the most popular first", async () => {
    const ids = tmdb.films.list().map((film) => film.id);
    const first = await source.discover(NO_FILTER, 1, neverAborted);
    expect(first.movieIds).toEqual(ids.slice(0, 20));
    expect(first.totalResults).toBe(ids.length);
    expect(first.totalPages).toBe(10);
    expect((await source.discover(NO_FILTER, 2, neverAborted)).movieIds).toEqual(ids.slice(20, 40));
    expect((await source.discover(NO_FILTER, 500, neverAborted)).movieIds).toEqual([]);
  });

  test("narrows by every filter", async () => {
    const filter = {
      genreIds: [28],
      releasedFrom: "1980-01-01",
      releasedTo: "2010-12-31",
      language: "de",
      minVotes: 4_500,
    };
    const expected = tmdb.films
      .list()
      .filter(
        (film) =>
          film.genres.some((genre) => genre.id === 28) &&
          film.release_date >= "1980-01-01" &&
          film.release_date <= "2010-12-31" &&
          film.original_language === "de" &&
          film.vote_count >= 4_500,
      );
    expect(expected.length).toBeGreaterThan(0);
    const { movieIds } = await source.discover(filter, 1, neverAborted);
    expect(movieIds).toEqual(expected.map((film) => film.id));
  });

  test("of all genres given, not of any", async () => {
    const both = { ...NO_FILTER, genreIds: [28, 35] };
    const one = { ...NO_FILTER, genreIds: [28] };
    const [narrow, wide] = await Promise.all(
      [both, one].map((filter) => source.discover(filter, 1, neverAborted)),
    );
    expect(narrow?.totalResults).toBeLessThan(wide?.totalResults ?? 0);
    expect(narrow?.totalResults).toBeGreaterThan(0);
  });

  test("a page beyond the last is refused at once", async () => {
    const error = await sourceErrorOf(source.discover(NO_FILTER, 501, neverAborted));
    expect(error).toMatchObject({ kind: "failed", details: { attempts: 1, payload: { status_code: 22 } } });
  });
});

test("changes are those of the days asked for, removed movies among them", async () => {
  const [, , third, fourth, fifth] = tmdb.films.list().map((film) => film.id);
  tmdb.films.change(third ?? 0, { tagline: "New" }, "2024-03-01");
  tmdb.films.change(fourth ?? 0, { tagline: "New" }, "2024-03-16");
  tmdb.films.remove(fifth ?? 0, "2024-03-10");
  const { movieIds } = await source.listChanges("2024-03-01", "2024-03-15", 1, neverAborted);
  expect(movieIds.sort()).toEqual([third, fifth].sort());
  const tooLong = await sourceErrorOf(source.listChanges("2024-01-01", "2024-03-15", 1, neverAborted));
  expect(tooLong).toMatchObject({ kind: "failed", details: { attempts: 1 } });
});

test("a gzipped answer is read, and one that claims to be of another movie is not believed", async () => {
  const server = createServer((request, response) => {
    const id = request.url?.includes("/movie/7?") ? 7 : 1;
    response.setHeader("content-encoding", "gzip");
    response.end(gzipSync(JSON.stringify({ id, title: "Zipped", images: {} })));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const zipped = quickSource(`http://127.0.0.1:${(server.address() as AddressInfo).port}/3`);
  expect((await zipped.fetchMovie(7, neverAborted))?.record.title).toBe("Zipped");
  const error = await sourceErrorOf(zipped.fetchMovie(8, neverAborted));
  expect(error.message).toContain("is another movie");
  server.close();
  server.closeAllConnections();
});

test("every request is counted, with the bytes that came", async () => {
  const counted = quickSource(tmdb.baseUrl);
  const [film] = tmdb.films.list();
  const fetched = await counted.fetchMovie(film?.id ?? 0, neverAborted);
  expect(counted.usage()).toEqual({ requests: 1, bytes: fetched?.bytes });
});
