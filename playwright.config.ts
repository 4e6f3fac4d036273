import { defineConfig } from "@playwright/test";
import { PRODUCT_ENVIRONMENT } from "./e2e/support/product-environment";
import { CHROMIUM_ARGUMENTS } from "./scripts/test/chromium-arguments";
import { makeDataFolder } from "./tests/launch/data-folder";

const port = Number(process.env.E2E_PORT ?? 3100);
// The workers of a run read this file too; they must not make folders of their own.
process.env.E2E_DATA_DIR ??= makeDataFolder();

export default defineConfig({
  testDir: "e2e",
  outputDir: ".test/playwright",
  globalSetup: "./e2e/support/import-films.ts",
  fullyParallel: true,
  forbidOnly: process.env.CI === "true",
  workers: 2,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    actionTimeout: 15_000,
    contextOptions: { reducedMotion: "reduce" },
    // Traces take two fifths of the time; `npx playwright test --trace on FILE` makes them for what failed.
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: CHROMIUM_ARGUMENTS,
    },
  },
  projects: [{ name: "chromium", use: { viewport: { width: 1280, height: 900 } } }],
  // The product itself, as `npm start` starts it, on an empty data folder.
  webServer: {
    command: "node --import tsx scripts/start.ts",
    url: `http://localhost:${port}/health`,
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: { ...PRODUCT_ENVIRONMENT, PORT: String(port), MATINEE_DATA_DIR: process.env.E2E_DATA_DIR },
  },
});
