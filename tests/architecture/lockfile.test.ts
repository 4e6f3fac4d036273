import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

type Lockfile = { packages: Record<string, { optionalDependencies?: Record<string, string> }> };

/**
 * The optional dependencies that have no entry where npm would look for them: in the `node_modules` of the package or
 * of any folder above it. npm leaves those out silently when the registry has no binary for a platform yet, and
 * `npm ci` then fails on that platform.
 */
function missingOptionals({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([location, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !foldersAbove(location).some((folder) => `${folder}node_modules/${name}` in packages))
      .map((name) => `${location || "the project"} needs ${name}`),
  );
}

/** `node_modules/a/node_modules/b` and what is above it, each with a slash at the end; the project is "". */
function foldersAbove(location: string): string[] {
  const folders = location === "" ? [] : [`${location}/`];
  for (
    let end = location.lastIndexOf("node_modules/");
    end > 0;
    end = location.lastIndexOf("node_modules/", end - 1)
  )
    folders.push(location.slice(0, end));
  return [...folders, ""];
}

describe("the lockfile", () => {
  test("has an entry for every optional dependency, so that it installs on macOS and Windows too", () => {
    const lockfile = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lockfile;
    expect(missingOptionals(lockfile)).toEqual([]);
  });

  test("is found incomplete when an entry is missing, at whatever depth", () => {
    const optionalDependencies = { "@x/darwin": "1.0.0" };
    const nested = { optionalDependencies };
    expect(missingOptionals({ packages: { "": {}, "node_modules/x": nested } })).toEqual([
      "node_modules/x needs @x/darwin",
    ]);
    expect(missingOptionals({ packages: { "": nested } })).toEqual(["the project needs @x/darwin"]);
    const elsewhere = {
      "node_modules/a/node_modules/x": nested,
      "node_modules/b/node_modules/@x/darwin": {},
    };
    expect(missingOptionals({ packages: elsewhere })).toHaveLength(1);
    for (const at of [
      "node_modules/",
      "node_modules/a/node_modules/",
      "node_modules/a/node_modules/x/node_modules/",
    ]) {
      expect(
        missingOptionals({ packages: { "node_modules/a/node_modules/x": nested, [`${at}@x/darwin`]: {} } }),
      ).toEqual([]);
    }
  });
});
