import { describe, expect, test } from "vitest";
import { textResponse } from "@/platform/http/text-response";

const answer = (headers: Record<string, string>, text = "<svg/>") =>
  textResponse(new Request("http://localhost/", { headers }), text, {
    "content-type": "image/svg+xml",
    "cache-control": "max-age=60",
  });

describe("a text", () => {
  test("goes out with a tag that names it", async () => {
    const response = answer({});
    expect(response.headers.get("content-type")).toBe("image/svg+xml");
    expect(response.headers.get("etag")).toMatch(/^W\/"[\w-]{22}"$/);
    expect(response.headers.get("etag")).not.toBe(answer({}, "<svg />").headers.get("etag"));
    expect(await response.text()).toBe("<svg/>");
  });

  test("is not sent again to who has it", async () => {
    const etag = answer({}).headers.get("etag") ?? "";
    for (const known of [etag, `"other", ${etag}`, etag.replace("W/", ""), "*"]) {
      const response = answer({ "if-none-match": known });
      expect(response.status).toBe(304);
      expect(response.headers.get("cache-control")).toBe("max-age=60");
      expect(await response.text()).toBe("");
    }
    expect(answer({ "if-none-match": etag }, "<svg />").status).toBe(200);
  });
});
