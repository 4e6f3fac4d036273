import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createPosterFetcher } from "@/platform/posters/fetch-poster";

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
const answers: Record<string, (response: ServerResponse) => void> = {
  "/poster.jpg": (response) => response.writeHead(200, { "content-type": "image/jpeg" }).end(JPEG),
  "/missing.jpg": (response) => response.writeHead(404, { "content-type": "image/jpeg" }).end(JPEG),
  "/broken.jpg": (response) => response.writeHead(500).end(),
  "/busy.jpg": (response) => response.writeHead(429).end(),
  "/page.jpg": (response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>"),
  "/vector.jpg": (response) => response.writeHead(200, { "content-type": "image/svg+xml" }).end("<svg/>"),
  "/hang.jpg": () => {},
  "/stall.jpg": (response) => response.writeHead(200, { "content-type": "image/jpeg" }).write(JPEG),
  "/endless.jpg": (response) => {
    response.writeHead(200, { "content-type": "image/jpeg" });
    const more = () => {
      if (!response.destroyed) response.write(Buffer.alloc(64_000), more);
    };
    more();
  },
};

let server: Server;
let baseUrl: string;
let asked: string[] = [];

beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    asked.push(url);
    answers[url.replace(/^\/w\d+/, "")]?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  asked = [];
});

/** A fetcher with a clock that stands until it is set. */
function fetcher(timeoutMs = 5_000) {
  const clock = { nowMs: 1_000 };
  return { clock, fetch: createPosterFetcher(baseUrl, { nowMs: () => clock.nowMs, timeoutMs }) };
}

test("a poster comes with its bytes and its type", async () => {
  const picture = await fetcher().fetch("/poster.jpg", 342);
  expect(picture?.contentType).toBe("image/jpeg");
  expect(Buffer.from(picture?.bytes ?? new ArrayBuffer(0))).toEqual(JPEG);
});

test.each([
  [1, 92],
  [154, 154],
  [200, 342],
  [780, 780],
  [4000, 780],
])("for a width of %d the host is asked for %d", async (width, size) => {
  await fetcher().fetch("/poster.jpg", width);
  expect(asked).toEqual([`/w${size}/poster.jpg`]);
});

describe("no picture, and the host is asked for the next one all the same", () => {
  test.each([
    ["it has none", "/missing.jpg"],
    ["it answers with a page", "/page.jpg"],
    ["it answers with a drawing, which could carry scripts", "/vector.jpg"],
    ["it answers with more bytes than any poster has", "/endless.jpg"],
  ])("%s", async (_why, path) => {
    const { fetch } = fetcher();
    expect(await fetch(path, 342)).toBeNull();
    expect(await fetch("/poster.jpg", 342)).not.toBeNull();
  });
});

describe("no picture, and the host is left alone for half a minute", () => {
  test.each([
    ["it is broken", "/broken.jpg"],
    ["it is asked too often", "/busy.jpg"],
    ["it does not answer in time", "/hang.jpg"],
    ["it stops in the middle", "/stall.jpg"],
  ])("%s", async (_why, path) => {
    const { clock, fetch } = fetcher(100);
    expect(await fetch(path, 342)).toBeNull();
    expect(asked).toHaveLength(1);
    clock.nowMs += 29_999;
    expect(await fetch("/poster.jpg", 342)).toBeNull();
    expect(asked).toHaveLength(1);
    clock.nowMs += 1;
    expect(await fetch("/poster.jpg", 342)).not.toBeNull();
  });

  test("nobody is there", async () => {
    const fetch = createPosterFetcher("http://127.0.0.1:9", { nowMs: () => 0 });
    expect(await fetch("/poster.jpg", 342)).toBeNull();
  });
});

test("an endless answer is not read to its end", async () => {
  let closed = false;
  server.once("request", (_request, response) => response.once("close", () => (closed = true)));
  expect(await fetcher().fetch("/endless.jpg", 342)).toBeNull();
  await vi.waitFor(() => expect(closed).toBe(true));
});
