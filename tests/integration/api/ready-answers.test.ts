import { beforeAll, describe, expect, test } from "vitest";
import { findReadyAnswer, handleApiRequest } from "@/api/handle-api-request";
import { noAnswerCache } from "@/platform/cache/answer-cache";
import type { FinalAnswer } from "@/platform/door/serve-ready";
import { movieRecord } from "@/tests/factories/movie-record";
import { serveWith } from "@/tests/harness/serve";
import { storeMovies } from "@/tests/harness/store-movies";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);

const from = { address: "127.0.0.1", requestId: "conformance" };
const PATHS = ["/api/v1/movies?page_size=7&sort_by=title&order=asc", "/api/v1/genres", "/api/v1/movies/348"];
const ASKED: Record<string, string>[] = [
  {},
  { "accept-encoding": "gzip" },
  { accept: "text/html, application/*;q=0.5", "accept-encoding": "gzip, br;q=0.1" },
];

beforeAll(async () => {
  const films = Array.from({ length: 20 }, (_, index) =>
    movieRecord({ id: 340 + index, overview: "x".repeat(200) }),
  );
  await storeMovies(harness.app.context, films);
});

function askDoor(
  path: string,
  headers: Record<string, string>,
  method = "GET",
): ReturnType<typeof findReadyAnswer> {
  return findReadyAnswer({ method, url: path, headers: { get: (name) => headers[name] ?? null } }, from);
}

async function askHandler(
  path: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<FinalAnswer> {
  const answer = await handleApiRequest(new Request(`http://localhost${path}`, { method, headers }), from);
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}

/** Without what differs between any two requests. */
function comparable({ status, headers, bytes }: FinalAnswer) {
  const {
    "x-request-id": _id,
    "x-ratelimit-remaining": _left,
    "x-ratelimit-reset": _reset,
    ratelimit: _limit,
    ...same
  } = headers;
  return { status, headers: same, bytes: Buffer.from(bytes).toString("hex") };
}

/** Asks until the answer lies ready: an app keeps nothing before it hears of changes. */
async function untilReady(path: string): Promise<void> {
  await expect.poll(async () => (await askHandler(path, {})) && askDoor(path, {}) !== null).toBe(true);
}

describe.each(PATHS)("%s", (path) => {
  test("is the same bytes without a cache, cold, kept, and ready at the door", async () => {
    const { app } = harness;
    const kept = app.cache;
    app.cache = noAnswerCache;
    const bare = await Promise.all(ASKED.map((headers) => askHandler(path, headers)));
    app.cache = kept;
    expect(askDoor(path, {})).toBeNull();
    const cold = await Promise.all(ASKED.map((headers) => askHandler(path, headers)));
    await untilReady(path);
    for (const [index, headers] of ASKED.entries()) {
      const [first, second] = [bare[index], cold[index]];
      if (!first || !second) throw new Error("each was asked");
      const door = await askDoor(path, headers);
      expect(door && comparable(door)).toEqual(comparable(second));
      // Without a cache the door compresses for each who takes it, to the same bytes; the launch tests show it.
      if (!headers["accept-encoding"]) expect(first.bytes).toEqual(second.bytes);
      expect(comparable(await askHandler(path, headers))).toEqual(comparable(second));
    }
  });

  test("HEAD and what a client has already are answered alike", async () => {
    await untilReady(path);
    const { headers } = await askHandler(path, {});
    for (const [asked, method] of [
      [{}, "HEAD"],
      [{ "if-none-match": headers.etag ?? "" }, "GET"],
      [{ "if-none-match": `"other", W/${headers.etag}`, "accept-encoding": "gzip" }, "GET"],
    ] as const) {
      const door = await askDoor(path, asked, method);
      expect(door && comparable(door)).toEqual(comparable(await askHandler(path, asked, method)));
      expect(door?.bytes.byteLength).toBe(0);
    }
  });
});

describe("nothing is given out at the door", () => {
  test("that somebody has to be asked for, or that the client does not take", async () => {
    await untilReady("/api/v1/genres");
    expect(askDoor("/api/v1/genres", { accept: "text/html" })).toBeNull();
    for (const path of ["/api/v1/genres?x=1", "/api/v1/users/1/recommendations", "/api/v1/none"]) {
      await askHandler(path, {});
      expect(askDoor(path, {})).toBeNull();
    }
  });

  test("from before a change", async () => {
    const [path = ""] = PATHS;
    await untilReady(path);
    await storeMovies(harness.app.context, [movieRecord({ id: 340, title: "Another title" })]);
    await expect.poll(() => askDoor(path, {})).toBeNull();
  });
});
