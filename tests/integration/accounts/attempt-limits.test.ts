import { describe, expect, test } from "vitest";
import { TOO_MANY_ATTEMPTS } from "@/core/accounts/credentials";
import { authOptions } from "@/platform/auth/auth-options";
import { ADDRESS_HEADER } from "@/platform/door/address-header";
import { PASSWORD, signUp } from "@/tests/harness/accounts";
import { testApp } from "@/tests/harness/test-app";

/** A day long, so that no test sees a second window. */
const harness = testApp({ AUTH_RATE_LIMIT_MAX: "10", AUTH_RATE_LIMIT_WINDOW_SECONDS: "86400" });
const ATTEMPTS_MAX = 10;

let next = 1;
/** An address that no other test has. */
const newAddress = () => `198.51.100.${next++}`;

type Authorize = (
  credentials: { login: string; password: string },
  request: { headers: Record<string, string> },
) => Promise<{ name: string } | null>;

/** What signing in comes to: the name, "refused" or "too often". */
async function signIn(login: string, password: string, headers: Record<string, string>): Promise<string> {
  let wasToldTooOften = false;
  const options = authOptions(harness.app, "http://localhost:3000", () => {
    wasToldTooOften = true;
  });
  const [provider] = options.providers;
  if (!provider) throw new Error("there is no way to sign in");
  const { authorize } = provider.options as { authorize: Authorize };
  try {
    const user = await authorize({ login, password }, { headers });
    return user?.name ?? "refused";
  } catch (error) {
    expect((error as Error).message).toBe(TOO_MANY_ATTEMPTS);
    expect(wasToldTooOften).toBe(true);
    return "too often";
  }
}

const from = (address: string) => ({ [ADDRESS_HEADER]: address });

async function outcomes(login: string, times: number): Promise<string[]> {
  const results: string[] = [];
  for (let attempt = 0; attempt < times; attempt += 1) {
    results.push(await signIn(login, "not the password", from(newAddress())));
  }
  return results;
}

describe("signing in", () => {
  test("is refused after some attempts, with the right password too, and the same for accounts there are not", async () => {
    const { username } = await signUp(harness.app);
    const expected = [...Array(ATTEMPTS_MAX).fill("refused"), "too often", "too often"];
    expect(await outcomes(username, ATTEMPTS_MAX + 2)).toEqual(expected);
    expect(await outcomes("nobody-has-this-name", ATTEMPTS_MAX + 2)).toEqual(expected);
    expect(await signIn(username, PASSWORD, from(newAddress()))).toBe("too often");
  });

  test("has no further limit for another spelling of the name", async () => {
    const { username } = await signUp(harness.app);
    await outcomes(username, ATTEMPTS_MAX);
    expect(await outcomes(` ${username.toUpperCase()} `, 1)).toEqual(["too often"]);
  });

  test("is limited for an address, whatever it claims to be forwarded for", async () => {
    const address = newAddress();
    const results: string[] = [];
    for (let attempt = 0; attempt < ATTEMPTS_MAX * 5 + 2; attempt += 1) {
      const headers = { ...from(address), "x-forwarded-for": newAddress() };
      results.push(await signIn(`stranger-${attempt}`, "not the password", headers));
    }
    expect(results.filter((result) => result === "refused")).toHaveLength(ATTEMPTS_MAX * 5);
    expect(results.at(-1)).toBe("too often");
  });

  test("takes the same time for an account there is and one there is not", async () => {
    const accounts = await Promise.all(Array.from({ length: 3 }, () => signUp(harness.app)));
    const known: number[] = [];
    const unknown: number[] = [];
    const timed = async (login: string, times: number[]) => {
      const startMs = performance.now();
      await signIn(login, "not the password", from(newAddress()));
      times.push(performance.now() - startMs);
    };
    for (const { username } of accounts) {
      for (let attempt = 0; attempt < ATTEMPTS_MAX - 1; attempt += 1) {
        await timed(username, known);
        await timed(`un${username}`, unknown);
      }
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});
