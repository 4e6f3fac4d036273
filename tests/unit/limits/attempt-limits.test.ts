import { describe, expect, test } from "vitest";
import { createAttemptLimits } from "@/platform/limits/attempt-limits";
import { createRateLimiter } from "@/platform/limits/create-rate-limiter";

const RULE = { max: 3, windowSeconds: 80_000 };
const attempts = () => createAttemptLimits(RULE, (name, rule) => createRateLimiter(name, rule, null));
const signIn = (account: string, address = "203.0.113.9") => ({ kind: "sign-in", account, address }) as const;

describe("attempts to sign in", () => {
  test("are limited for each account, from wherever they come", async () => {
    const limits = attempts();
    for (const last of [1, 2, 3]) await limits.take(signIn("ada", `203.0.113.${last}`));
    await expect(limits.take(signIn("ada", "203.0.113.4"))).rejects.toMatchObject({ code: "rate_limited" });
    await limits.take(signIn("grace"));
  });

  test("are limited for each address, whatever the account", async () => {
    const limits = attempts();
    for (let number = 0; number < 15; number += 1) await limits.take(signIn(`name-${number}`));
    await expect(limits.take(signIn("name-15"))).rejects.toMatchObject({ code: "rate_limited" });
    await limits.take(signIn("name-15", "203.0.113.10"));
  });

  test.each([["ADA"], [" ada "], ["Ａda"], ["ad\u00e0"]])("count %j as ada", async (spelling) => {
    const limits = attempts();
    for (const name of ["ada", "Ada", "aDa"]) await limits.take(signIn(name));
    await expect(limits.take(signIn(spelling))).rejects.toMatchObject({ code: "rate_limited" });
  });

  test("leave those to sign up alone", async () => {
    const limits = attempts();
    for (let number = 0; number < 3; number += 1) await limits.take(signIn("ada"));
    await limits.take({ ...signIn("ada"), kind: "sign-up" });
  });

  test("are refused in words that say when to come back", async () => {
    const limits = attempts();
    for (let number = 0; number < 3; number += 1) await limits.take(signIn("ada"));
    await expect(limits.take(signIn("ada"))).rejects.toThrow(
      /^Too many attempts\. Try again in \d+ minutes\.$/,
    );
  });
});
