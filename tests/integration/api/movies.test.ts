import { beforeAll, describe, expect, test } from "vitest";
import { addMark } from "@/services/lists/add-mark";
import { rateMovie } from "@/services/ratings/rate-movie";
import { directedBy, movieRecord, playedBy } from "@/tests/factories/movie-record";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { answerOf, bearer } from "@/tests/harness/call-api";
import { listEvents } from "@/tests/harness/rows";
import { serveWith } from "@/tests/harness/serve";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { guestContext } from "@/tests/harness/viewers";

const harness = testApp();
serveWith(harness);
let asAdmin: { authorization: string };
let asMember: { authorization: string };

const WHOLE = {
  title: "A Film of Ours",
  original_title: "Ein Film von uns",
  overview: "Somebody makes a film.",
  tagline: "At last",
  release_date: "2024-02-29",
  language: "de",
  duration: 95,
  genres: ["Drama", "comedy"],
  countries: ["DE", "AT"],
  homepage: "https://example.org/film",
  imdb_id: "tt0000001",
  popularity: 12.5,
};

beforeAll(async () => {
  const { app } = harness;
  asAdmin = bearer((await newToken(app, await newAdmin(app), "admin")).token);
  asMember = bearer((await newToken(app, (await signUp(app)).member, "write")).token);
  await storeMovies(app.context, [
    movieRecord({
      id: 603,
      title: "The Matrix",
      genreIds: [28],
      posterPath: "/poster.jpg",
      backdropPath: "/backdrop.jpg",
      homepage: "https://example.org",
      credits: [playedBy(1, "Keanu Reeves", "Neo"), directedBy(2, "Lana Wachowski")],
      keywords: [{ id: 9, name: "hacker" }],
    }),
    movieRecord({
      id: 604,
      title: "The Matrix Reloaded",
      genreIds: [28],
      keywords: [{ id: 9, name: "hacker" }],
    }),
    // What everything has, nothing has in common.
    ...Array.from({ length: 20 }, (_, index) => movieRecord({ id: 700 + index })),
  ]);
});

const create = (body: unknown, headers = asAdmin) =>
  answerOf({ method: "POST", path: "/api/v1/movies", headers, body });
const at = (id: number, method = "GET", body?: unknown, headers = asAdmin) =>
  answerOf({ method, path: `/api/v1/movies/${id}`, headers, body });

test("a movie is told whole", async () => {
  const { body } = await at(603);
  expect(body).toMatchObject({
    poster_url: "http://localhost:3000/posters/603?v=poster",
    backdrop_url: "http://localhost:3000/backdrops/603?v=backdrop",
    booking_url: "https://www.themoviedb.org/movie/603/watch",
    directors: [{ id: 2, name: "Lana Wachowski" }],
    cast: [{ id: 1, name: "Keanu Reeves", character: "Neo", profile_url: null }],
    keywords: ["hacker"],
    community: { rating_count: 0, rating_mean: null },
  });
});

test("beside it are its extras and the movies like it", async () => {
  expect((await answerOf({ path: "/api/v1/movies/603/extras?region=DE" })).body).toMatchObject({
    videos: [],
    collection: null,
    availability: { region: "DE", offers: [], regions: [] },
  });
  const { body } = await answerOf({ path: "/api/v1/movies/603/similar" });
  expect(body.data).toMatchObject([{ id: 604, shared: expect.arrayContaining(["hacker"]) }]);
  for (const path of ["/api/v1/movies/9/extras", "/api/v1/movies/9/similar"]) {
    expect(await answerOf({ path })).toMatchObject({ status: 404, body: { error: "movie not found" } });
  }
});

describe("an administrator's program", () => {
  test("adds a movie with an id of our own, which the catalogue finds by everything that was said", async () => {
    const { status, headers, body } = await create(WHOLE);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...WHOLE, genres: ["Drama", "Comedy"], booking_url: WHOLE.homepage });
    expect(body.id).toBeGreaterThanOrEqual(1_000_000_000);
    expect(headers.get("location")).toBe(`/api/v1/movies/${body.id}`);
    const found = await answerOf({ path: "/api/v1/movies?q=ein+film&genre=drama&language=de" });
    expect(found.body.data).toMatchObject([{ id: body.id }]);
    expect((await listEvents(harness.app.db)).at(-1)).toEqual({
      type: "movie.upserted",
      aggregate: `movie:${body.id}`,
      payload: { movieId: body.id, change: "inserted" },
    });
  });

  test("changes some of it, or replaces all; what hangs on it stays", async () => {
    const { id } = (await create({ title: "First" })).body;
    expect((await at(id, "PATCH", { overview: "Told" })).body).toMatchObject({
      title: "First",
      overview: "Told",
    });
    expect((await at(id, "PATCH", { title: "Second" })).body).toMatchObject({
      title: "Second",
      original_title: "Second",
      overview: "Told",
    });
    expect((await at(id, "PUT", { title: "Third" })).body).toMatchObject({ title: "Third", overview: null });
    expect((await at(603, "PATCH", { tagline: "Free your mind" })).body).toMatchObject({
      tagline: "Free your mind",
      directors: [{ name: "Lana Wachowski" }],
      keywords: ["hacker"],
    });
    expect((await answerOf({ path: "/api/v1/movies?q=third" })).body.data).toMatchObject([{ id }]);
  });

  test("that changes nothing leaves no event", async () => {
    const before = (await listEvents(harness.app.db)).length;
    expect((await at(604, "PATCH", { title: "The Matrix Reloaded" })).status).toBe(200);
    expect((await at(604, "PATCH", {})).status).toBe(200);
    expect(await listEvents(harness.app.db)).toHaveLength(before);
  });

  test("removes a movie with what people said of it, and its id never comes back", async () => {
    const { id } = (await create({ title: "Short-lived" })).body;
    const ctx = await guestContext(harness.app);
    const { userId } = ctx.viewer;
    await rateMovie(ctx, { userId, movieId: id, halfStars: 8 });
    await addMark(ctx, { userId, movieId: id, kind: "watchlist" });
    expect((await at(id, "DELETE")).status).toBe(204);
    expect((await at(id)).body).toMatchObject({ status: 404, error: "movie not found" });
    expect((await at(id, "DELETE")).status).toBe(404);
    expect((await listEvents(harness.app.db)).at(-1)).toMatchObject({
      type: "movie.removed",
      payload: { movieId: id },
    });
    expect((await create({ title: "Next" })).body.id).toBeGreaterThan(id);
  });

  test.each([
    [{}, "title"],
    [{ title: " " }, "title"],
    [{ title: "x".repeat(501) }, "title"],
    [{ title: "A", release_date: "2023-02-29" }, "release_date"],
    [{ title: "A", release_date: "0000-01-01" }, "release_date"],
    [{ title: "A", homepage: "javascript:alert(1)" }, "homepage"],
    [{ title: "A", homepage: "http://[" }, "homepage"],
    [{ title: "A", genres: ["Cooking"] }, "genres"],
    [{ title: "A", duration: 0 }, "duration"],
    [{ title: "A", popularity: -1 }, "popularity"],
    [{ title: "A", countries: ["Germany"] }, "countries"],
    [{ title: "A", poster: "x" }, "poster"],
  ])("cannot say %j", async (body, field) => {
    const answer = await create(body);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_input" } });
    expect(answer.body.errors[0].path.split(".")[0]).toBe(field);
  });
});

test("nobody else changes movies", async () => {
  for (const [headers, status] of [
    [{}, 401],
    [asMember, 403],
  ] as [{ authorization: string }, number][]) {
    expect((await create({ title: "No" }, headers)).status).toBe(status);
    for (const method of ["PUT", "PATCH"])
      expect((await at(603, method, { title: "No" }, headers)).status).toBe(status);
    expect((await at(603, "DELETE", undefined, headers)).status).toBe(status);
  }
  expect((await at(603)).body.title).toBe("The Matrix");
});

test("people are found by name, each with their movies", async () => {
  expect((await answerOf({ path: "/api/v1/people?q=wacho" })).body).toEqual({
    data: [{ id: 2, name: "Lana Wachowski" }],
  });
  expect((await answerOf({ path: "/api/v1/people/1" })).body).toMatchObject({
    name: "Keanu Reeves",
    known_for: "Acting",
    filmography: [{ movie: { id: 603 }, roles: ["as Neo"] }],
  });
  expect(await answerOf({ path: "/api/v1/people/77" })).toMatchObject({
    status: 404,
    body: { error: "person not found" },
  });
  expect(await answerOf({ path: "/api/v1/people/x" })).toMatchObject({
    status: 400,
    body: { error: "invalid person ID" },
  });
});
