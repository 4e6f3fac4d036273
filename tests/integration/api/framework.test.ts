import { describe, expect, test } from "vitest";
import { answerOf, bearer, callApi } from "@/tests/harness/call-api";
import { serveWith } from "@/tests/harness/serve";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
serveWith(harness);

const GENRES = "/api/v1/genres";

describe("an address of the API", () => {
  test("answers JSON with a request id and an entity tag", async () => {
    const { status, headers, body } = await answerOf({ path: GENRES });
    expect(status).toBe(200);
    expect(body).toContainEqual({ id: 35, name: "Comedy" });
    expect(headers.get("content-type")).toBe("application/json");
    expect(headers.get("etag")).toMatch(/^"[\w-]{22}"$/);
    expect(headers.get("x-request-id")).toMatch(/^[\w.-]{8,64}$/);
  });

  test("answers 304 to who has it already, also when a proxy has made the tag weak", async () => {
    const etag = (await callApi({ path: GENRES })).headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*", etag.replace(/"$/, '-gzip"')]) {
      const response = await callApi({ path: GENRES, headers: { "if-none-match": known } });
      expect(response.status).toBe(304);
      expect(await response.text()).toBe("");
      expect(response.headers.get("etag")).toBe(etag);
    }
    expect((await callApi({ path: GENRES, headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  test("answers HEAD with the headers of GET alone", async () => {
    const head = await callApi({ method: "HEAD", path: GENRES });
    const get = await callApi({ path: GENRES });
    expect(await head.text()).toBe("");
    expect(head.headers.get("content-length")).toBe(String((await get.arrayBuffer()).byteLength));
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
  });

  test("says which methods it has", async () => {
    const options = await callApi({ method: "OPTIONS", path: GENRES });
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    const { status, headers, body } = await answerOf({ method: "DELETE", path: GENRES });
    expect([status, headers.get("allow"), body.code]).toEqual([
      405,
      "GET, HEAD, OPTIONS",
      "method_not_allowed",
    ]);
  });
});

describe("a request that cannot be answered", () => {
  test("is told why as a problem that older clients can read too", async () => {
    const id = "request-12345678";
    const { status, headers, body } = await answerOf({
      path: "/api/v1/nothing",
      headers: { "x-request-id": id },
    });
    expect(status).toBe(404);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(headers.get("x-request-id")).toBe(id);
    expect(body).toEqual({
      type: "about:blank",
      title: "Not Found",
      status: 404,
      detail: "There is nothing at this address.",
      error: "There is nothing at this address.",
      code: "not_found",
      request_id: id,
    });
  });

  test.each([
    ["?page=1", { path: "page", message: "There is no parameter page." }],
    ["?__proto__=1", { path: "__proto__", message: "There is no parameter __proto__." }],
  ])("names a parameter that there is not: %s", async (query, error) => {
    const { status, body } = await answerOf({ path: GENRES + query });
    expect([status, body.errors]).toEqual([400, [error]]);
  });

  test.each(["?%ff", "?a=%", "?%00"])("refuses an escape that means nothing: %s", async (query) => {
    expect((await answerOf({ path: GENRES + query })).status).toBe(400);
  });

  test.each([
    ["application/json", 200],
    ["text/html, */*;q=0.1", 200],
    ["application/*", 200],
    ["text/html", 406],
    ["application/json;q=0, */*", 406],
    ["*/*;q=0", 406],
  ])("is refused when the client takes no JSON: %s", async (accept, status) => {
    expect((await callApi({ path: GENRES, headers: { accept } })).status).toBe(status);
  });

  test("with a token that does not count is not taken for nobody's", async () => {
    const { status, headers } = await answerOf({ path: GENRES, headers: bearer("mat_wrong") });
    expect([status, headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="matinee"']);
  });
});
