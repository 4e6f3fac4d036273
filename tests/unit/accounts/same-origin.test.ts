import { describe, expect, test } from "vitest";
import { isSameOrigin } from "@/platform/http/same-origin";

const PUBLIC_URL = "https://movies.example.org";

function allowed(headers: Record<string, string>): boolean {
  return isSameOrigin(new Headers(headers), PUBLIC_URL);
}

describe("a request that changes something", () => {
  test("counts when the browser says that it comes from our own page", () => {
    expect(allowed({ "sec-fetch-site": "same-origin" })).toBe(true);
  });

  test.each(["cross-site", "same-site", "none", ""])("is refused when the browser says %j", (site) => {
    expect(allowed({ "sec-fetch-site": site, origin: PUBLIC_URL, host: "movies.example.org" })).toBe(false);
  });

  test("counts by its origin where browsers say nothing, as on http in the house", () => {
    expect(allowed({ origin: "http://192.168.1.5:3000", host: "192.168.1.5:3000" })).toBe(true);
  });

  test("counts by PUBLIC_URL behind a proxy that puts its own name in Host", () => {
    expect(allowed({ origin: PUBLIC_URL, host: "127.0.0.1:3000" })).toBe(true);
  });

  test("is refused from another host, port or lookalike, whatever a proxy header claims", () => {
    const host = "192.168.1.5:3000";
    for (const origin of [
      "http://evil.example",
      "http://192.168.1.5:4000",
      "http://192.168.1.5:3000.evil.example",
    ]) {
      expect(allowed({ origin, host, "x-forwarded-host": origin.slice("http://".length) })).toBe(false);
    }
  });

  test.each<Record<string, string>>([
    {},
    { host: "movies.example.org" },
    { origin: "null", host: "null" },
    { origin: "", host: "" },
  ])("is refused without an origin: %j", (headers) => {
    expect(allowed(headers)).toBe(false);
  });
});
