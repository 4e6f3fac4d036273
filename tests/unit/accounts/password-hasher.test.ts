import { describe, expect, test } from "vitest";
import { createPasswordHasher } from "@/platform/auth/password-hasher";

const passwords = createPasswordHasher();

describe("the password hasher", () => {
  test("knows the password again, and no other", async () => {
    const hash = await passwords.hash("correct horse");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify("correct horse", hash)).toBe(true);
    expect(await passwords.verify("correct horsf", hash)).toBe(false);
  });

  test("salts: the same password never has the same hash", async () => {
    expect(await passwords.hash("correct horse")).not.toBe(await passwords.hash("correct horse"));
  });

  test("knows a password that another keyboard composes otherwise", async () => {
    const hash = await passwords.hash("cafe\u0301 noir");
    expect(await passwords.verify("caf\u00e9 noir", hash)).toBe(true);
  });

  test("says no when there is no hash, after as much work as for a wrong password", async () => {
    const hash = await passwords.hash("correct horse");
    const elapsedMs = async (passwordHash: string | null) => {
      const startedAt = performance.now();
      for (let run = 0; run < 5; run += 1) {
        expect(await passwords.verify("something else", passwordHash)).toBe(false);
      }
      return performance.now() - startedAt;
    };
    const [wrong, unknown] = [await elapsedMs(hash), await elapsedMs(null)];
    expect(unknown).toBeGreaterThan(wrong / 4);
  });

  test("answers everyone who asks at the same time", async () => {
    const hash = await passwords.hash("correct horse");
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => passwords.verify(index % 2 ? "correct horse" : "wrong", hash)),
    );
    expect(answers).toEqual(Array.from({ length: 12 }, (_, index) => index % 2 === 1));
  });
});
