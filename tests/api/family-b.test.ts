import { beforeAll, describe, expect, test } from "vitest";
import { StorefrontClient } from "@/tests/api/clients/storefront-client";
import { movieRecord } from "@/tests/factories/movie-record";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { apiServer } from "@/tests/harness/api-server";
import { serveWith } from "@/tests/harness/serve";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);
const server = apiServer();
let client: StorefrontClient;

beforeAll(async () => {
  const { app } = harness;
  await storeMovies(app.context, [movieRecord({ id: 603, title: "Ours to read" })]);
  const { token } = await newToken(app, await newAdmin(app), "admin");
  client = new StorefrontClient(server.baseUrl, token);
});

describe("a client of the storefront", () => {
  let id = 0;

  test("starts with an empty shop", async () => {
    expect(await client.list()).toMatchObject({ status: 200, body: [] });
  });

  test("adds a movie", async () => {
    const movie = { title: "Docker Inception", description: "Containers within Containers" };
    const { status, body } = await client.create(movie);
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: expect.any(Number), ...movie });
    id = (body as { id: number }).id;
    expect(id).toBeGreaterThanOrEqual(1_000_000_000);
  });

  test("finds it again, alone and in the list", async () => {
    expect(await client.get(id)).toMatchObject({ status: 200, body: { id, title: "Docker Inception" } });
    await client.create({ title: "Another", description: "" });
    const { body } = await client.list();
    expect((body as { title: string; description: string | null }[]).map((movie) => movie.title)).toEqual([
      "Docker Inception",
      "Another",
    ]);
  });

  test("changes it", async () => {
    const changed = { title: "Docker Inception 2", description: "Deeper" };
    expect(await client.update(id, changed)).toMatchObject({ status: 200, body: { id, ...changed } });
    expect(await client.update(id, { description: "Deepest" })).toMatchObject({
      status: 200,
      body: { title: "Docker Inception 2", description: "Deepest" },
    });
    expect(await client.get(id)).toMatchObject({ body: { description: "Deepest" } });
    expect(await client.update(1_400_000_000, changed)).toMatchObject({
      status: 404,
      body: { error: "movie not found" },
    });
  });

  test("removes one, then all, and nothing of TMDB's", async () => {
    expect(await client.remove(id)).toMatchObject({ status: 200, body: { message: expect.any(String) } });
    expect(await client.get(id)).toMatchObject({ status: 404, body: { error: "movie not found" } });
    expect(await client.remove(id)).toMatchObject({ status: 404 });
    expect(await client.removeAll()).toMatchObject({ status: 200, body: { message: "1 movie deleted" } });
    expect(await client.list()).toMatchObject({ status: 200, body: [] });
    expect(await client.get(603)).toMatchObject({ status: 200, body: { title: "Ours to read" } });
  });

  test("without the right to write is told so in words", async () => {
    const nobody = new StorefrontClient(server.baseUrl);
    const answer = await nobody.create({ title: "No", description: "no" });
    expect(answer).toMatchObject({ status: 401, body: { error: expect.stringContaining("token") } });
    expect((await nobody.list()).status).toBe(200);
    const wrong = new StorefrontClient(server.baseUrl, "test-token");
    expect(await wrong.removeAll()).toMatchObject({ status: 401, body: { error: expect.any(String) } });
  });

  test("that says nonsense is told so in words", async () => {
    const nonsense = { title: "", description: "x" };
    expect(await client.create(nonsense)).toMatchObject({
      status: 400,
      body: { error: "A movie needs a title." },
    });
    expect(await client.get("abc")).toMatchObject({ status: 400, body: { error: "invalid movie ID" } });
  });
});
