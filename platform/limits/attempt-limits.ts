import { createHash } from "node:crypto";
import { AppError } from "@/core/app-error";
import type { LimitRule } from "@/platform/config";
import { addressKey } from "@/platform/limits/client-address";
import type { RateLimiter } from "@/platform/limits/rate-limit";

/** A household behind one address has several people in it. */
const ACCOUNTS_PER_ADDRESS = 5;

export type Attempt = {
  kind: "sign-in" | "sign-up" | "password-change";
  /** The name or e-mail address as typed, or whatever else says which account is meant. */
  account: string;
  /** The client's (`clientAddress`). */
  address: string;
};

export type AttemptLimits = {
  /** Counts an attempt, whatever becomes of it. @throws AppError `rate_limited`. */
  take(attempt: Attempt): Promise<void>;
};

/**
 * Limits on guessing passwords and on making accounts: for each account, whether there is one or not, so that the answer
 * tells nothing, and for each address.
 */
export function createAttemptLimits(
  rule: LimitRule,
  createLimiter: (name: string, rule: LimitRule) => RateLimiter,
): AttemptLimits {
  const accounts = createLimiter("account", rule);
  const addresses = createLimiter("account-address", { ...rule, max: rule.max * ACCOUNTS_PER_ADDRESS });
  return {
    async take({ kind, account, address }) {
      const states = await Promise.all([
        accounts.take(`${kind}:${accountKey(account)}`),
        addresses.take(`${kind}:${addressKey(address)}`),
      ]);
      const seconds = Math.max(...states.map((state) => state.retryAfterSeconds));
      if (seconds > 0)
        throw new AppError("rate_limited", `Too many attempts. Try again ${inWords(seconds)}.`);
    },
  };
}

/**
 * What counts as the same name: at least all that the database does, or each spelling of a name had a limit of its own.
 * Only a hash, since Redis is to hold nobody's e-mail address.
 */
function accountKey(account: string): string {
  const folded = account.trim().normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase();
  return createHash("sha256").update(folded).digest("base64url");
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes === 1) return "in a minute";
  return `in ${minutes} minutes`;
}
