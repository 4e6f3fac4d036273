import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { acceptsGzip } from "@/platform/http/accepts-gzip";
import { textResponse } from "@/platform/http/text-response";

const LONG = `<svg>${"<path/>".repeat(500)}</svg>`;
const asking = (headers: Record<string, string>) => new Request("http://localhost/", { headers });
const answer = (headers: Record<string, string>, text = LONG) =>
  textResponse(asking(headers), text, { "content-type": "image/svg+xml", "cache-control": "max-age=60" });

test.each([
  ["gzip", true],
  ["gzip, deflate, br, zstd", true],
  ["br;q=1.0, GZIP;q=0.8", true],
  ["*", true],
  ["*;q=0.1", true],
  ["deflate, br", false],
  ["gzip;q=0", false],
  ["gzip; q=0.0, br", false],
  ["*;q=0", false],
  ["*, gzip;q=0", false],
  ["identity", false],
  ["", false],
  [null, false],
])("Accept-Encoding %j allows gzip: %s", (header, allowed) => {
  expect(acceptsGzip(header)).toBe(allowed);
});

describe("a text", () => {
  test("goes out gzipped to who takes it, and says that it depends on that", async () => {
    const response = await answer({ "accept-encoding": "gzip, br" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("vary")).toBe("Accept-Encoding");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBeLessThan(LONG.length / 10);
    expect(gunzipSync(bytes).toString()).toBe(LONG);
  });

  test.each(["identity", "br"])("goes out as it is to the others: %s", async (coding) => {
    const response = await answer({ "accept-encoding": coding });
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("vary")).toBe("Accept-Encoding");
    expect(await response.text()).toBe(LONG);
  });

  test("that is short is not worth it", async () => {
    const response = await answer({ "accept-encoding": "gzip" }, "<svg/>");
    expect(response.headers.get("content-encoding")).toBeNull();
  });

  test("is not sent again to who has it, in whichever coding", async () => {
    const etag = (await answer({ "accept-encoding": "gzip" })).headers.get("etag") ?? "";
    for (const known of [etag, `"other", ${etag}`, etag.replace("W/", ""), "*"]) {
      const response = await answer({ "if-none-match": known });
      expect(response.status).toBe(304);
      expect(await response.text()).toBe("");
      expect(response.headers.get("cache-control")).toBe("max-age=60");
    }
    expect((await answer({ "if-none-match": etag }, `${LONG} `)).status).toBe(200);
  });
});
