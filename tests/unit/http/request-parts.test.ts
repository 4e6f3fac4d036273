import { describe, expect, test } from "vitest";
import { preferredWaitSeconds } from "@/platform/http/preferred-wait";
import { readCookie } from "@/platform/http/read-cookie";
import { readJson } from "@/platform/http/read-json";

const ADDRESS = "http://localhost/api";

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

test("a cookie is found by its whole name", () => {
  expect(readCookie("a=1; session=x.y=; b=2", "session")).toBe("x.y=");
  expect(readCookie("not-session=1", "session")).toBeUndefined();
  expect(readCookie(null, "session")).toBeUndefined();
});
