import { join } from "node:path";
import { findBrowser } from "@/scripts/test/find-browser";
import { formatSummary, type Outcome, sumOutcomes } from "@/scripts/test/outcome";
import { runCheck } from "@/scripts/test/run-check";
import { runPlaywright } from "@/scripts/test/run-playwright";
import { runVitest } from "@/scripts/test/run-vitest";

/**
 * `npm test`: format, lint, types, import rules, unit, integration and launch tests, then the browser tests against the
 * production build. Everything runs even when something failed before; the last line adds it all up.
 * `--only=check`, `--only=vitest`, `--only=e2e` run a part.
 */
const root = join(import.meta.dirname, "..");
const parts = ["check", "vitest", "e2e"] as const;
const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);
if (only !== undefined && !parts.some((part) => part === only)) {
  console.error(`There is no part "${only}"; --only takes one of ${parts.join(", ")}.`);
  process.exit(2);
}
const wants = (part: (typeof parts)[number]) => only === undefined || only === part;
const inCi = process.env.CI === "true";

const outcomes: Outcome[] = [];
if (wants("check")) {
  outcomes.push(
    await runCheck(root, "format and lint", "@biomejs/biome", "biome", ["check", "--error-on-warnings", "."]),
  );
  outcomes.push(await runCheck(root, "route types", "next", "next", ["typegen"]));
  outcomes.push(await runCheck(root, "types", "typescript", "tsc", ["--noEmit"]));
  const folders = [
    "api",
    "app",
    "components",
    "core",
    "db",
    "platform",
    "services",
    "worker",
    "scripts",
    "tests",
    "e2e",
  ];
  outcomes.push(
    await runCheck(root, "import rules", "dependency-cruiser", "depcruise", [
      "--config",
      ".dependency-cruiser.cjs",
      ...folders,
      "instrumentation.ts",
    ]),
  );
}
if (wants("vitest")) outcomes.push(await runVitest(root));
if (wants("e2e")) {
  const browser = await findBrowser(root);
  if (browser) outcomes.push(await runPlaywright(root, browser));
  else {
    console.log("Skipped the browser tests: no Chromium was found and none could be installed.");
    outcomes.push({ passed: 0, failed: inCi ? 1 : 0, skipped: inCi ? 0 : 1 });
  }
}

const total = sumOutcomes(outcomes);
console.log(formatSummary(total));
process.exitCode = total.failed > 0 ? 1 : 0;
