import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A new folder for the tests of a file, gone when they are done. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "matinee-files-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
