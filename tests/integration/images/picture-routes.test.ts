import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as backdrop } from "@/app/backdrops/[id]/route";
import { GET as logo } from "@/app/logos/providers/[id]/route";
import { GET as poster } from "@/app/posters/[id]/route";
import { GET as profile } from "@/app/profiles/[id]/route";
import { providers } from "@/db/schema";
import { composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { movieRecord, playedBy } from "@/tests/factories/movie-record";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";
import { endless, JPEG, jpeg, startImageHost } from "@/tests/stand-ins/image-host";

const harness = testApp();
const holder = globalThis as { matineeApp?: unknown };
const dataDir = mkdtempSync(join(tmpdir(), "matinee-pictures-"));
const files = () => readdirSync(join(dataDir, "images"));
let host: Awaited<ReturnType<typeof startImageHost>>;

const routes = { "/posters": poster, "/backdrops": backdrop, "/profiles": profile, "/logos/providers": logo };

/** Asks the route of an address of ours. */
function get(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const [, folder = "", id = ""] = /^(.+)\/([^/?]*)/.exec(address) ?? [];
  const request = new Request(`http://localhost${address}`, { headers });
  return routes[folder as keyof typeof routes](request, { params: Promise.resolve({ id }) });
}

/** The routes see a web server that has just started: nothing in memory, what is on disk stays. */
function restart(): void {
  const app = composeApp(
    readServerConfig({
      DATABASE_URL: harness.databaseUrl,
      AUTH_SECRET: "s".repeat(32),
      LOG_LEVEL: "fatal",
      MATINEE_DATA_DIR: dataDir,
      TMDB_IMAGE_BASE_URL: host.baseUrl,
    }),
    "matinee-test",
  );
  void app.db.$client.end();
  holder.matineeApp = { ...app, db: harness.app.db };
}

beforeAll(async () => {
  host = await startImageHost({
    "/poster.jpg": jpeg(),
    "/wide.jpg": jpeg(Buffer.concat([JPEG, Buffer.alloc(100_000)])),
    "/face.jpg": jpeg(),
    "/nine.jpg": jpeg(),
    "/page.jpg": (response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>"),
    "/huge.jpg": endless,
  });
  await storeMovies(harness.app.context, [
    movieRecord({
      id: 1,
      title: "Everything",
      posterPath: "/poster.jpg",
      backdropPath: "/wide.jpg",
      credits: [{ ...playedBy(7, "Face"), profilePath: "/face.jpg" }, playedBy(8, "Nobody")],
    }),
    movieRecord({ id: 2, title: "Nothing" }),
    movieRecord({ id: 3, title: "A page", posterPath: "/page.jpg", backdropPath: "/page.jpg" }),
    movieRecord({ id: 4, title: "Too large", posterPath: "/huge.jpg", backdropPath: "/huge.jpg" }),
  ]);
  await harness.app.db.insert(providers).values([
    { id: 9, name: "Nine", logoPath: "/nine.jpg" },
    { id: 8, name: "Eight", logoPath: null },
  ]);
});

beforeEach(async () => {
  rmSync(join(dataDir, "images"), { recursive: true, force: true });
  host.asked.length = 0;
  restart();
});

afterAll(async () => {
  delete holder.matineeApp;
  await host.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("a picture", () => {
  test.each([
    ["/posters/1?v=poster&w=342", "/w342/poster.jpg"],
    ["/backdrops/1?v=wide&w=1280", "/w1280/wide.jpg"],
    ["/profiles/7?v=face&w=421", "/h632/face.jpg"],
    ["/logos/providers/9?v=nine", "/w92/nine.jpg"],
  ])("%s comes from the host once, for good, and from the disk after that", async (address, asked) => {
    const first = await get(address);
    expect(first.status).toBe(200);
    expect(first.headers.get("content-type")).toBe("image/jpeg");
    expect(first.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(bytes.subarray(0, 4)).toEqual(JPEG);
    await expect.poll(files).toHaveLength(1);
    restart();
    await host.stop();
    const second = await get(address);
    await host.start();
    expect(second.headers.get("content-type")).toBe("image/jpeg");
    expect(Buffer.from(await second.arrayBuffer())).toEqual(bytes);
    expect(host.asked).toEqual([asked]);
  });

  test("is for good only under the address of its version", async () => {
    for (const address of ["/posters/1", "/posters/1?v=older"]) {
      expect((await get(address)).headers.get("cache-control")).toMatch(/max-age=86400/);
    }
  });

  test("is not sent again to who has it, nor fetched or read for them", async () => {
    const etag = (await get("/backdrops/1?v=wide&w=780")).headers.get("etag") ?? "";
    restart();
    host.asked.length = 0;
    const again = await get("/backdrops/1?v=wide&w=780", { "if-none-match": etag });
    expect(again.status).toBe(304);
    expect(again.headers.get("etag")).toBe(etag);
    expect((await get("/backdrops/1?v=wide&w=300", { "if-none-match": etag })).status).toBe(200);
    expect(host.asked).toEqual(["/w300/wide.jpg"]);
  });

  test("that fifty people open at once is fetched once", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => get("/posters/1?v=poster&w=500")));
    for (const answer of answers) expect(Buffer.from(await answer.arrayBuffer())).toEqual(JPEG);
    expect(host.asked).toEqual(["/w500/poster.jpg"]);
  });
});

describe("while the host is down", () => {
  beforeEach(async () => {
    await get("/posters/1?v=poster&w=342");
    await expect.poll(files).toHaveLength(1);
    restart();
    await host.stop();
    return () => host.start();
  });

  test("another size of the picture stands in for a minute", async () => {
    const answer = await get("/posters/1?v=poster&w=780");
    expect(answer.headers.get("content-type")).toBe("image/jpeg");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    expect(answer.headers.get("etag")).toBeNull();
  });

  test("a poster that is not on disk is drawn, for a minute", async () => {
    const answer = await get("/posters/3?v=page&w=342");
    expect(answer.headers.get("content-type")).toBe("image/svg+xml");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    expect(await answer.text()).toContain("A page");
  });

  test("in place of other pictures comes nothing, as a picture, for a minute", async () => {
    for (const address of ["/backdrops/1?v=wide", "/profiles/7?v=face", "/logos/providers/9?v=nine"]) {
      const answer = await get(address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe("image/svg+xml");
      expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
      expect(await answer.text()).toMatch(/^<svg[^>]*\/>$/);
    }
  });
});

describe("what is no picture is neither served nor kept", () => {
  test.each([
    ["a page", 3],
    ["more bytes than any picture", 4],
  ])("%s", async (_what, id) => {
    expect((await get(`/posters/${id}`)).headers.get("content-type")).toBe("image/svg+xml");
    expect((await get(`/backdrops/${id}`)).headers.get("content-type")).toBe("image/svg+xml");
    expect(host.asked).toHaveLength(2);
    expect(files).toThrow("ENOENT");
  });
});

describe("a drawn poster", () => {
  test("can be kept for a day", async () => {
    const answer = await get("/posters/2?v=drawn");
    expect(answer.headers.get("content-type")).toBe("image/svg+xml");
    expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=86400/);
    expect(await answer.text()).toContain("Nothing");
  });

  test("is not sent again to who has it", async () => {
    const etag = (await get("/posters/2?v=drawn")).headers.get("etag") ?? "";
    expect((await get("/posters/2?v=drawn", { "if-none-match": etag })).status).toBe(304);
  });

  test("needs no host", async () => {
    await get("/posters/2?v=drawn");
    expect(host.asked).toEqual([]);
  });
});

test.each([
  "/posters/99",
  "/posters/0",
  "/posters/one",
  "/posters/2147483648",
  "/backdrops/2",
  "/backdrops/99",
  "/profiles/8",
  "/logos/providers/8",
])("%s is not found", async (address) => {
  const answer = await get(address);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: "not_found" });
});
