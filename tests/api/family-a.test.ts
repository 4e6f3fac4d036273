import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DiscoveryClient } from "@/tests/api/clients/discovery-client";
import { movieRecord } from "@/tests/factories/movie-record";
import { TODAY, TWENTY_FILMS } from "@/tests/factories/twenty-films";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { apiServer } from "@/tests/harness/api-server";
import { serveWith } from "@/tests/harness/serve";
import { storeMovies } from "@/tests/harness/store-movies";
import { startTestSyncWorker, type TestSyncWorker } from "@/tests/harness/sync-worker";
import { testApp } from "@/tests/harness/test-app";
import { startTmdbServer, type TmdbServer } from "@/tests/stand-ins/tmdb-server";

const harness = testApp();
serveWith(harness);
const server = apiServer();
let client: DiscoveryClient;
let tmdb: TmdbServer;
let worker: TestSyncWorker;

beforeAll(async () => {
  const { app } = harness;
  // The scores of the rules hold on that day.
  app.context.now = () => new Date(`${TODAY}T12:00:00Z`);
  await storeMovies(
    app.context,
    TWENTY_FILMS.map(({ id, releasedOn, popularity, genreIds }) =>
      movieRecord({
        id,
        title: `Film ${id}`,
        releasedOn,
        popularity,
        genreIds,
        language: "en",
        voteCount: 100,
        voteAverage: 8,
      }),
    ),
  );
  const { token } = await newToken(app, await newAdmin(app), "admin");
  client = new DiscoveryClient(server.baseUrl, token);
  tmdb = await startTmdbServer();
  worker = startTestSyncWorker({ databaseUrl: harness.databaseUrl, tmdbBaseUrl: tmdb.baseUrl });
});

afterAll(async () => {
  await worker?.stop();
  await tmdb?.close();
});

const WITH_GENRES = ["Drama", "science fiction"];

describe("a client of the discovery API", () => {
  let userId = 0;

  test("finds the service well, with and without the version", async () => {
    expect(await client.health()).toMatchObject({ status: 200, body: { status: "ok", service: "matinee" } });
    expect(await client.healthOfApi()).toMatchObject({
      status: 200,
      body: { status: "ok", service: "matinee" },
    });
  });

  test("lists movies by pages, in every order that it knows, and between two days", async () => {
    const { status, body, headers } = await client.listMovies();
    expect(status).toBe(200);
    expect(body).toMatchObject({ page: 1, page_size: 20, total_pages: 1, total_results: 20 });
    const { data } = body as { data: Record<string, unknown>[] };
    expect(data).toHaveLength(20);
    expect(data[0]).toMatchObject({
      id: 20,
      title: "Film 20",
      release_date: "2026-06-01",
      popularity: 200,
      poster_url: expect.stringMatching(/^http/),
    });
    for (const name of ["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"]) {
      expect(headers.get(name)).toMatch(/^\d+$/);
    }
    const second = await client.listMovies({ page: 2, page_size: 3, sort_by: "title", order: "asc" });
    expect(second.body).toMatchObject({ page: 2, page_size: 3, total_pages: 7, total_results: 20 });
    const between = {
      release_date_from: "2026-01-01",
      release_date_to: "2026-06-14",
      sort_by: "release_date",
    };
    const { body: found } = await client.listMovies({ ...between, order: "asc" });
    expect((found as { data: { id: number }[] }).data.map(({ id }) => id)).toEqual([13, 16, 20, 2]);
  });

  test("reads a movie, and is told in the known words when it cannot", async () => {
    const { status, body } = await client.getMovie(15);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: 15,
      title: "Film 15",
      overview: null,
      release_date: "2024-12-01",
      language: "en",
      duration: null,
      popularity: 150,
      genres: ["Action", "Adventure", "Science Fiction"],
    });
    expect(body).toHaveProperty("poster_url");
    expect(body).toHaveProperty("backdrop_url");
    expect(body).toHaveProperty("booking_url");
    for (const id of ["abc", "0", "-1", "1.5", "99999999999999999999"]) {
      expect(await client.getMovie(id)).toMatchObject({ status: 400, body: { error: "invalid movie ID" } });
    }
    expect(await client.getMovie(999_999)).toMatchObject({ status: 404, body: { error: "movie not found" } });
  });

  test("makes a user once, and reads it", async () => {
    const user = { username: "api.client", email: "client@example.org" };
    const { status, body } = await client.createUser(user);
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: expect.any(Number), ...user, created_at: expect.stringMatching(/Z$/) });
    userId = (body as { id: number }).id;
    expect(await client.getUser(userId)).toMatchObject({ status: 200, body: { id: userId, ...user } });
    expect(await client.createUser(user)).toMatchObject({ status: 409, body: { error: expect.any(String) } });
    expect(await client.getUser(999_999)).toMatchObject({ status: 404, body: { error: "user not found" } });
  });

  test("tells what the user prefers", async () => {
    const preferences = { preferred_genres: WITH_GENRES, preferred_language: "en", min_rating: 5.5 };
    const saved = await client.savePreferences(userId, preferences);
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({
      user_id: userId,
      preferred_genres: ["Drama", "Science Fiction"],
      preferred_language: "en",
      min_rating: 5.5,
      updated_at: expect.stringMatching(/Z$/),
    });
    expect((await client.getPreferences(userId)).body).toEqual(saved.body);
  });

  test("recommends by the rules, to the fourth decimal", async () => {
    const { status, body } = await client.recommend(userId, { limit: 100, mode: "rules" });
    expect(status).toBe(200);
    const { recommendations, ...rest } = body as { recommendations: Record<string, unknown>[] };
    expect(rest).toMatchObject({ user_id: userId, generated_at: expect.stringMatching(/Z$/) });
    const scores = new Map(recommendations.map(({ id, score }) => [id, score]));
    expect(scores).toEqual(new Map(TWENTY_FILMS.map(({ id, score }) => [id, score])));
    expect(recommendations[0]).toMatchObject({
      id: 20,
      title: "Film 20",
      release_date: "2026-06-01",
      genres: ["Drama", "Science Fiction"],
      popularity: 200,
      poster_url: expect.any(String),
      reason: "Highly popular; matches your preferred genres; recently released",
    });
    const ten = await client.recommend(userId);
    expect((ten.body as { recommendations: unknown[] }).recommendations).toHaveLength(10);
  });

  test("reports what the user does, newest first, and what was rated is recommended no more", async () => {
    const types = ["like", "dislike", "view", "watchlist", "not_interested", "watched"];
    for (const [index, type] of types.entries()) {
      const { status, body } = await client.interact(userId, index + 1, type);
      expect(status).toBe(201);
      expect(body).toMatchObject({
        id: expect.any(Number),
        user_id: userId,
        movie_id: index + 1,
        interaction_type: type,
        created_at: expect.stringMatching(/Z$/),
      });
    }
    expect((await client.interact(userId, 20, "rating", 4.5)).status).toBe(201);
    expect(await client.interact(userId, 20, "rating", 4.2)).toMatchObject({ status: 400 });
    expect(await client.interact(userId, 20, "rating")).toMatchObject({ status: 400 });
    expect(await client.interact(userId, 20, "stare")).toMatchObject({ status: 400 });
    expect(await client.interact(userId, 777_777, "like")).toMatchObject({ status: 404 });
    const { body } = await client.listInteractions(userId, 3);
    const { interactions } = body as { interactions: { interaction_type: string }[] };
    expect(interactions.map((interaction) => interaction.interaction_type)).toEqual([
      "rating",
      "watched",
      "not_interested",
    ]);
    const { body: recommended } = await client.recommend(userId, { limit: 100 });
    const ids = (recommended as { recommendations: { id: number }[] }).recommendations.map(({ id }) => id);
    for (const known of [1, 2, 5, 6, 20]) expect(ids).not.toContain(known);
    expect(ids).toContain(15);
  });

  test("reads the rules", async () => {
    const { status, body } = await client.listRules();
    expect(status).toBe(200);
    const rules = body as { rule_type: string; weight: number; is_active: boolean }[];
    expect(rules.map(({ rule_type, weight, is_active }) => [rule_type, weight, is_active])).toEqual([
      ["popularity", 0.4, true],
      ["recency", 0.3, true],
      ["genre_match", 0.3, true],
    ]);
    expect(rules[0]).toMatchObject({
      id: expect.any(Number),
      name: "Popularity",
      created_at: expect.any(String),
    });
  });

  test("syncs, at once or waiting for the end, within TMDB's bounds", async () => {
    expect(await client.sync(501)).toMatchObject({ status: 400, body: { error: expect.any(String) } });
    const { status, body } = await client.sync(2, 60);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      message: expect.any(String),
      pages: 2,
      movies_synced: 40,
      status: "completed",
      status_url: expect.stringContaining("/api/v1/admin/sync/"),
    });
    const { body: movies } = await client.listMovies();
    expect((movies as { total_results: number }).total_results).toBeGreaterThan(20);
    const queued = await client.sync(1);
    expect(queued).toMatchObject({ status: 202, body: { run_id: expect.any(Number) } });
  });

  test("without a token reads the catalogue, and is told in words that it may do no more", async () => {
    const nobody = new DiscoveryClient(server.baseUrl);
    expect((await nobody.listMovies()).status).toBe(200);
    for (const answer of [
      await nobody.getUser(userId),
      await nobody.sync(1),
      await nobody.recommend(userId),
    ]) {
      expect(answer).toMatchObject({ status: 401, body: { error: expect.any(String) } });
    }
  });
});
