import { describe, expect, test } from "vitest";
import { methods } from "@/platform/http/methods";
import { preferredWaitSeconds } from "@/platform/http/preferred-wait";
import { readCookie } from "@/platform/http/read-cookie";
import { readJson } from "@/platform/http/read-json";
import { readPageRequest } from "@/platform/http/read-page-request";

const ADDRESS = "http://localhost/api";
const params = { params: Promise.resolve({}) };

describe("a preference to wait", () => {
  test.each([
    ["wait=30", 30],
    ["respond-async, wait=5", 5],
    ["wait=5; foo", 5],
    ['WAIT = "7"', 7],
    ["wait=0", 0],
    ["wait=100000000000000000000", 120],
    ["", null],
    ["wait", null],
    ["wait=-1", null],
    ["wait=five", null],
    ["await=5", null],
  ])("%j is %j seconds", (prefer, seconds) => {
    expect(preferredWaitSeconds(new Headers({ prefer }), 120)).toBe(seconds);
  });
});

describe("the methods of an address", () => {
  const handlers = methods({ GET: async () => Response.json({ fine: true }) });
  const call = (method: keyof typeof handlers) => handlers[method](new Request(ADDRESS), params);

  test("are those given; others get 405 and are told which there are", async () => {
    expect((await call("GET")).status).toBe(200);
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
      const response = await call(method);
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
      expect(await response.json()).toEqual({
        error: "This address answers GET only.",
        code: "method_not_allowed",
      });
    }
    expect((await call("OPTIONS")).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });
});

describe("a JSON body", () => {
  const read = (body: BodyInit) => readJson(new Request(ADDRESS, { method: "POST", body }), 1024);

  test("is read, and an empty one is nothing", async () => {
    expect(await read('{"pages":2}')).toEqual({ pages: 2 });
    expect(await read("")).toBeUndefined();
    expect(await readJson(new Request(ADDRESS, { method: "POST" }))).toBeUndefined();
  });

  test.each(["{", "pages=5", '{"a":1}}', "\0"])("%j is refused", async (body) => {
    await expect(read(body)).rejects.toMatchObject({ code: "invalid_input" });
  });

  test("is refused when it is not UTF-8 or too large, however it says how large it is", async () => {
    await expect(read(new Uint8Array([0x22, 0xff, 0x22]))).rejects.toMatchObject({ code: "invalid_input" });
    await expect(read(`"${"x".repeat(1024)}"`)).rejects.toMatchObject({ code: "too_large" });
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(100)) });
    const request = new Request(ADDRESS, { method: "POST", body: endless, duplex: "half" } as RequestInit);
    await expect(readJson(request, 1024)).rejects.toMatchObject({ code: "too_large" });
  });
});

describe("a page of a list", () => {
  const read = (query: string) => readPageRequest(new Request(`${ADDRESS}?${query}`));

  test("is the first 20 unless asked otherwise", () => {
    expect(read("")).toEqual({ page: 1, pageSize: 20 });
    expect(read("page=3&page_size=100")).toEqual({ page: 3, pageSize: 100 });
  });

  test.each([
    "page=0",
    "page=-1",
    "page=x",
    "page=",
    "page=1e3",
    "page=99999999",
    "page_size=101",
    "page_size=0",
  ])("%s is refused", (query) => {
    expect(() => read(query)).toThrow(expect.objectContaining({ code: "invalid_input" }));
  });
});

test("a cookie is found by its whole name", () => {
  expect(readCookie("a=1; session=x.y=; b=2", "session")).toBe("x.y=");
  expect(readCookie("not-session=1", "session")).toBeUndefined();
  expect(readCookie(null, "session")).toBeUndefined();
});
