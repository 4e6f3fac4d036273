import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OperatorError } from "@/platform/config/operator-error";
import { hasSecret, secret } from "@/platform/secrets";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "matinee-secrets-"));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

describe("the secrets", () => {
  test("a secret is made once, random, of 32 bytes, and kept for its owner only", () => {
    expect(hasSecret(dataDir, "authSecret")).toBe(false);
    const made = secret(dataDir, "authSecret");
    expect(Buffer.from(made, "base64url")).toHaveLength(32);
    expect(secret(dataDir, "authSecret")).toBe(made);
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  test("making one secret keeps the other", () => {
    const password = secret(dataDir, "databasePassword");
    const auth = secret(dataDir, "authSecret");
    expect(auth).not.toBe(password);
    expect(JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8"))).toEqual({
      databasePassword: password,
      authSecret: auth,
    });
  });

  test("a damaged file is refused and never overwritten", () => {
    const file = join(dataDir, "secrets.json");
    writeFileSync(file, "{ half");
    expect(() => secret(dataDir, "authSecret")).toThrow(OperatorError);
    expect(readFileSync(file, "utf8")).toBe("{ half");
  });
});
