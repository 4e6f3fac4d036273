import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createPictureFetcher } from "@/platform/images/fetch-picture";
import type { Picture } from "@/platform/images/picture";
import { endless, JPEG, jpeg, startImageHost } from "@/tests/stand-ins/image-host";

let host: Awaited<ReturnType<typeof startImageHost>>;

beforeAll(async () => {
  host = await startImageHost({
    "/poster.jpg": jpeg(),
    "/gone.jpg": (response) => response.writeHead(404, { "content-type": "image/jpeg" }).end(JPEG),
    "/empty.jpg": jpeg(Buffer.alloc(0)),
    "/broken.jpg": (response) => response.writeHead(500).end(),
    "/busy.jpg": (response) => response.writeHead(429).end(),
    "/page.jpg": (response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>"),
    "/vector.jpg": (response) => response.writeHead(200, { "content-type": "image/svg+xml" }).end("<svg/>"),
    "/hang.jpg": () => {},
    "/stall.jpg": (response) => response.writeHead(200, { "content-type": "image/jpeg" }).write(JPEG),
    "/short.jpg": (response) => {
      response.writeHead(200, { "content-type": "image/jpeg", "content-length": "1000" });
      response.write(JPEG, () => response.destroy());
    },
    "/endless.jpg": endless,
  });
});

afterAll(() => host.stop());

beforeEach(() => {
  host.asked.length = 0;
});

/** A fetcher with a clock that stands until it is set. */
function fetcher(timeoutMs = 5_000) {
  const clock = { nowMs: 1_000 };
  const fetchPicture = createPictureFetcher(host.baseUrl, { nowMs: () => clock.nowMs, timeoutMs });
  return { clock, fetch: (path: string) => fetchPicture("w342", path) };
}

test("a picture comes with its bytes and its type", async () => {
  const picture = (await fetcher().fetch("/poster.jpg")) as Picture;
  expect(picture.contentType).toBe("image/jpeg");
  expect(Buffer.from(picture.bytes)).toEqual(JPEG);
  expect(host.asked).toEqual(["/w342/poster.jpg"]);
});

describe("no picture, and the host is asked for the next one all the same", () => {
  test.each([
    ["it has none", "/gone.jpg"],
    ["it answers with nothing", "/empty.jpg"],
    ["it answers with a page", "/page.jpg"],
    ["it answers with a drawing, which could carry scripts", "/vector.jpg"],
    ["it answers with more bytes than any picture has", "/endless.jpg"],
  ])("%s", async (_why, path) => {
    const { fetch } = fetcher();
    expect(await fetch(path)).toBe("missing");
    expect(await fetch("/poster.jpg")).toHaveProperty("bytes");
  });
});

describe("no picture, and the host is left alone for half a minute", () => {
  test.each([
    ["it is broken", "/broken.jpg"],
    ["it is asked too often", "/busy.jpg"],
    ["it does not answer in time", "/hang.jpg"],
    ["it stops in the middle", "/stall.jpg"],
    ["it hangs up in the middle", "/short.jpg"],
  ])("%s", async (_why, path) => {
    const { clock, fetch } = fetcher(100);
    expect(await fetch(path)).toBe("unreachable");
    expect(host.asked).toHaveLength(1);
    clock.nowMs += 29_999;
    expect(await fetch("/poster.jpg")).toBe("unreachable");
    expect(host.asked).toHaveLength(1);
    clock.nowMs += 1;
    expect(await fetch("/poster.jpg")).toHaveProperty("bytes");
  });

  test("nobody is there", async () => {
    expect(await createPictureFetcher("http://127.0.0.1:9")("w342", "/poster.jpg")).toBe("unreachable");
  });
});

test("an endless answer is not read to its end", async () => {
  let closed = false;
  host.server.once("request", (_request, response) => response.once("close", () => (closed = true)));
  expect(await fetcher().fetch("/endless.jpg")).toBe("missing");
  await vi.waitFor(() => expect(closed).toBe(true));
});

test("at most 16 pictures are on the way at once, and those that wait give up with them", async () => {
  const { fetch } = fetcher(200);
  const all = await Promise.all(Array.from({ length: 40 }, () => fetch("/hang.jpg")));
  expect(new Set(all)).toEqual(new Set(["unreachable"]));
  expect(host.asked).toHaveLength(16);
});
