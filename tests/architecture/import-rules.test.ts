import { execFile } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ALLOWED, VIOLATIONS } from "@/tests/architecture/planted-imports";

const root = join(import.meta.dirname, "../..");
const tree = join(root, ".test/import-rules");
const CONFIG = ".dependency-cruiser.cjs";
const FOLDERS = [
  "api",
  "app",
  "components",
  "core",
  "db",
  "e2e",
  "graphql",
  "platform",
  "scripts",
  "services",
  "tests",
  "worker",
];

type Found = { rule: string; file: string };

function write(file: string, content: string): void {
  const target = join(tree, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function plantTree(): void {
  rmSync(tree, { recursive: true, force: true });
  for (const folder of FOLDERS)
    write(`${folder}/${folder}.ts`, `export const ${folder} = 1;\nexport type Any = 1;\n`);
  for (const file of [
    "db/queries/query",
    "db/stores/store",
    "db/stores/outbox-queue",
    "services/ports/port",
    "services/context",
  ])
    write(`${file}.ts`, "export const value = 1;\n");
  write("core/round/two.ts", 'import type { One } from "@/core/round/one";\nexport type Two = One;\n');
  for (const name of ["zod", "pino"]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    write(`node_modules/${name}/index.js`, "module.exports = {};\n");
  }
  write("package.json", JSON.stringify({ type: "module", dependencies: { zod: "1.0.0", pino: "1.0.0" } }));
  for (const { file, line } of VIOLATIONS) write(file, `${line}\nexport const planted = 1;\n`);
  for (const [file, imports] of Object.entries(ALLOWED))
    write(file, imports.map((from) => `import "${from}";\n`).join(""));
  for (const file of [CONFIG, "tsconfig.json"]) cpSync(join(root, file), join(tree, file));
}

/** Runs dependency-cruiser in a folder as the check does, and says which file breaks which rule. */
async function cruise(folder: string, paths: string[]): Promise<Found[]> {
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  const output = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [program, "--config", CONFIG, "--output-type", "json", ...paths],
      options,
      (_error, stdout) => resolve(stdout),
    );
  });
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, rule }) => ({ rule: rule.name, file: from }));
}

describe("the import rules", () => {
  let found: Found[] = [];

  beforeAll(async () => {
    plantTree();
    found = await cruise(tree, [...FOLDERS, "instrumentation.ts"]);
  }, 60_000);

  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test.each(VIOLATIONS)("$rule bites in $file: $line", ({ rule, file }) => {
    expect(found).toContainEqual({ rule, file });
  });

  test.each(Object.keys(ALLOWED))("let %s import what it may", (file) => {
    expect(found.filter((violation) => violation.file === file)).toEqual([]);
  });

  test("each have a planted violation", async () => {
    const { forbidden } = createRequire(import.meta.url)(join(root, CONFIG)) as {
      forbidden: { name: string }[];
    };
    const planted = new Set(VIOLATIONS.map(({ rule }) => rule));
    expect(forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });

  test("are kept by every file of Matinee", async () => {
    const folders = [
      "api",
      "app",
      "components",
      "core",
      "db",
      "platform",
      "scripts",
      "services",
      "tests",
      "worker",
    ];
    expect(await cruise(root, [...folders, "instrumentation.ts"])).toEqual([]);
  }, 60_000);
});
