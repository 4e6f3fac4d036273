import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildApp, isBuilt, sourceFingerprint } from "@/scripts/launch/build";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "matinee-build-"));
  mkdirSync(join(root, "app", "movies"), { recursive: true });
  writeFileSync(join(root, "app", "movies", "page.tsx"), "one");
});

afterEach(() => rmSync(root, { recursive: true }));

function build(outcome: { code: number | null; how: string }): Promise<void> {
  return buildApp(root, sourceFingerprint(root, {}), join(root, "build.log"), async (onLine) => {
    mkdirSync(join(root, ".next"), { recursive: true });
    writeFileSync(join(root, ".next", "BUILD_ID"), "b1");
    onLine("compiling");
    return outcome;
  });
}

describe("the build", () => {
  test("counts for the sources it was made of, also after a fresh checkout of the same", async () => {
    await build({ code: 0, how: "exit code 0" });
    utimesSync(join(root, "app", "movies", "page.tsx"), 1, 1);
    expect(isBuilt(root, sourceFingerprint(root, {}))).toBe(true);
    writeFileSync(join(root, "app", "movies", "page.tsx"), "two");
    expect(isBuilt(root, sourceFingerprint(root, {}))).toBe(false);
  });

  test("does not count when it failed or was killed, even over an older complete one", async () => {
    await build({ code: 0, how: "exit code 0" });
    await expect(build({ code: null, how: "signal SIGKILL" })).rejects.toThrow(
      /could not be built \(signal SIGKILL\)(.|\n)*compiling/,
    );
    expect(existsSync(join(root, ".next", "BUILD_ID"))).toBe(true);
    expect(isBuilt(root, sourceFingerprint(root, {}))).toBe(false);
  });

  test("does not count when someone else built over it", async () => {
    await build({ code: 0, how: "exit code 0" });
    writeFileSync(join(root, ".next", "BUILD_ID"), "b2");
    expect(isBuilt(root, sourceFingerprint(root, {}))).toBe(false);
  });

  test("depends on the settings that end up in it and on no others", () => {
    const plain = sourceFingerprint(root, { PORT: "1" });
    expect(sourceFingerprint(root, { PORT: "2" })).toBe(plain);
    expect(sourceFingerprint(root, { PUBLIC_URL: "https://example.org" })).not.toBe(plain);
  });
});
