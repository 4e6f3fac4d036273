import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const PROJECT_FOLDERS = [
  "api",
  "app",
  "components",
  "core",
  "db",
  "services",
  "platform",
  "worker",
  "scripts",
  "tests",
  "e2e",
  "docs",
  "deploy",
];

const documents = ["README.md", ...listMarkdown("docs")].filter((file) => existsSync(join(root, file)));

function listMarkdown(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".md")).map((file) => `${folder}/${file}`);
}

/** The paths in backticks that begin in a folder of ours; a path with a placeholder or a wildcard counts up to it. */
function projectPaths(markdown: string): string[] {
  const spans = [...markdown.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");
  return spans
    .filter((span) => PROJECT_FOLDERS.some((folder) => span.startsWith(`${folder}/`)) && !/\s/.test(span))
    .map((path) => path.replace(/:\d+$/, ""))
    .map((path) => (/[*<{…]/.test(path) ? path.replace(/[^/]*[*<{…].*$/, "") : path));
}

test("paths are told from other code", () => {
  const markdown =
    "`core/x.ts` and `npm start`, `db/queries/**`, `GET /movies`, `app/(site)/movies/[id]/actions.ts`, `core/y.ts:12`";
  expect(projectPaths(markdown)).toEqual([
    "core/x.ts",
    "db/queries/",
    "app/(site)/movies/[id]/actions.ts",
    "core/y.ts",
  ]);
});

test("there are documents to look at", () => {
  expect(documents).toContain("docs/architecture.md");
});

describe.each(documents)("every path that %s names exists", (document) => {
  const paths = [...new Set(projectPaths(readFileSync(join(root, document), "utf8")))];

  test(`${paths.length} paths`, () => {
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
