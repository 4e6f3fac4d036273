import { createHash } from "node:crypto";
import { isAccessToken } from "@/core/accounts/access-token";
import { bearerToken } from "@/platform/auth/bearer-token";
import { createBoundedMap } from "@/platform/cache/bounded-map";
import type { LimitRule } from "@/platform/config";
import { addressKey, clientAddress } from "@/platform/limits/client-address";
import type { RateLimit, RateLimiter } from "@/platform/limits/rate-limit";
import { createSlidingWindow } from "@/platform/limits/sliding-window";

/** Tokens that this process has seen to be somebody's, and addresses that made up too many. */
const REMEMBERED_MAX = 10_000;

type Options = {
  rule: LimitRule;
  limiter: RateLimiter;
  trustedProxyHops: number;
  /** Whether the token with this SHA-256 counts. */
  isSomebodys(tokenHash: string): Promise<boolean>;
};

export type RequestLimits = {
  /** Counts a request to the API; `from` is where its connection came from. */
  admit(
    request: { headers: Pick<Headers, "get"> },
    from: { address: string },
  ): RateLimit | Promise<RateLimit>;
};

/**
 * Counts requests by their access token, or else by their address. A token counts only when it is somebody's: else whoever
 * sends another made-up one each time had no limit at all.
 */
export function createRequestLimits({
  rule,
  limiter,
  trustedProxyHops,
  isSomebodys,
}: Options): RequestLimits {
  const knownTokens = createTokenCheck(rule, isSomebodys);
  const keys = createBoundedMap<string, string>(REMEMBERED_MAX);

  /** Reading an address costs more than all else here, and the same ones come again and again. */
  function keyOf(address: string): string {
    const known = keys.get(address);
    if (known !== undefined) return known;
    const key = addressKey(address);
    keys.set(address, key);
    return key;
  }

  return {
    admit({ headers }, from) {
      const address = keyOf(clientAddress(from.address, headers.get("x-forwarded-for"), trustedProxyHops));
      const token = bearerToken(headers.get("authorization"));
      if (token === null || !isAccessToken(token)) return limiter.take(`address:${address}`);
      const hash = createHash("sha256").update(token).digest("hex");
      return knownTokens
        .has(hash, address)
        .then((counts) => limiter.take(counts ? `token:${hash}` : `address:${address}`));
    },
  };
}

/**
 * Looks tokens up, each that counts once. So that made-up ones cost the database little, none is looked up for an address
 * that sent as many of them as it may send requests.
 */
function createTokenCheck(rule: LimitRule, isSomebodys: Options["isSomebodys"]) {
  const known = createBoundedMap<string, true>(REMEMBERED_MAX);
  const madeUp = createSlidingWindow(rule);
  const ignoredUntilMs = createBoundedMap<string, number>(REMEMBERED_MAX);
  return {
    async has(tokenHash: string, address: string): Promise<boolean> {
      if (known.get(tokenHash)) return true;
      if ((ignoredUntilMs.get(address) ?? 0) > Date.now()) return false;
      // Without a database nobody can be known; that is for the answer to say, not for the limit.
      if (await isSomebodys(tokenHash).catch(() => false)) {
        known.set(tokenHash, true);
        return true;
      }
      const { allowed, retryAfterSeconds } = madeUp.take(address);
      if (!allowed) ignoredUntilMs.set(address, Date.now() + retryAfterSeconds * 1000);
      return false;
    },
  };
}
