import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createRateLimiter } from "@/platform/limits/create-rate-limiter";
import { createRequestLimits } from "@/platform/limits/request-limits";

const RULE = { max: 5, windowSeconds: 80_000 };
const FROM = { address: "203.0.113.9" };
const tokenOf = (number: number) => `mat_${String(number).padStart(43, "0")}`;
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** Limits that know the tokens given, and count how often they look one up. */
function newLimits(tokens: string[] = [], trustedProxyHops = 0) {
  const hashes = tokens.map(hashOf);
  const lookups = { count: 0 };
  const limits = createRequestLimits({
    rule: RULE,
    limiter: createRateLimiter("test", RULE, null),
    trustedProxyHops,
    async isSomebodys(hash) {
      lookups.count += 1;
      return hashes.includes(hash);
    },
  });
  const allowed = async (
    times: number,
    headers: (number: number) => HeadersInit = () => ({}),
    from = FROM,
  ) => {
    let count = 0;
    for (let number = 0; number < times; number += 1) {
      const state = await limits.admit({ headers: new Headers(headers(number)) }, from);
      if (state.allowed) count += 1;
    }
    return count;
  };
  return { allowed, lookups };
}

describe("requests to the API", () => {
  test("are counted by address, whatever their headers claim", async () => {
    const { allowed } = newLimits();
    const forged = (number: number) => ({
      "x-forwarded-for": `198.51.100.${number}`,
      forwarded: `for=198.51.100.${number}`,
      "cf-connecting-ip": `198.51.100.${number}`,
    });
    expect(await allowed(30, forged)).toBe(5);
    expect(await allowed(30, forged, { address: "203.0.113.10" })).toBe(5);
  });

  test("are counted by what our proxy saw, when there is one", async () => {
    const { allowed } = newLimits([], 1);
    expect(await allowed(30, (number) => ({ "x-forwarded-for": `198.51.100.${number}, 192.0.2.1` }))).toBe(5);
    expect(await allowed(30, () => ({ "x-forwarded-for": "192.0.2.2" }))).toBe(5);
  });

  test("are counted by token, wherever they come from, beside what their address did", async () => {
    const { allowed, lookups } = newLimits([tokenOf(1), tokenOf(2)]);
    expect(await allowed(30)).toBe(5);
    const as = (token: string) => () => ({ authorization: `Bearer ${token}` });
    expect(await allowed(3, as(tokenOf(1)))).toBe(3);
    expect(await allowed(30, as(tokenOf(1)), { address: "203.0.113.77" })).toBe(2);
    expect(await allowed(30, as(tokenOf(2)))).toBe(5);
    expect(lookups.count).toBe(2);
  });

  test("are counted by address with made-up tokens, of which few are looked up", async () => {
    const { allowed, lookups } = newLimits([tokenOf(1)]);
    expect(await allowed(100, (number) => ({ authorization: `Bearer ${tokenOf(number + 10)}` }))).toBe(5);
    expect(await allowed(100, (number) => ({ authorization: `Bearer anything-${number}` }))).toBe(0);
    expect(lookups.count).toBe(6);
  });
});
