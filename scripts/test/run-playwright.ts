import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "@/scripts/test/outcome";
import { runProgram } from "@/scripts/test/run-program";
import { makeDataFolder, removeDataFolder } from "@/tests/launch/data-folder";

type Report = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** Runs the browser tests with the Chromium at `browser`. A run that broke off without a report is one failure. */
export async function runPlaywright(root: string, browser: string): Promise<Outcome> {
  console.log(`\n▸ browser tests (${browser})`);
  const file = join(root, ".test", "playwright.json");
  rmSync(file, { force: true });
  const dataDir = makeDataFolder();
  const code = await runProgram(root, "@playwright/test", "playwright", ["test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    CHROMIUM_PATH: browser,
    E2E_DATA_DIR: dataDir,
  });
  removeDataFolder(dataDir);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats }: Report = JSON.parse(readFileSync(file, "utf8"));
  const failed = stats.unexpected === 0 && code !== 0 ? 1 : stats.unexpected;
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
}
