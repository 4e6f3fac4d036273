import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGUMENTS } from "./scripts/test/chromium-arguments";

const port = Number(process.env.E2E_PORT ?? 3100);
// The workers of a run read this file too; they must not make folders of their own.
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "matinee-e2e-"));

export default defineConfig({
  testDir: "e2e",
  outputDir: ".test/playwright",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    trace: "retain-on-failure",
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
    env: {
      PORT: String(port),
      MATINEE_DATA_DIR: process.env.E2E_DATA_DIR,
      LOG_LEVEL: "warn",
      ADMIN_EMAIL: "admin@example.org",
      ADMIN_PASSWORD: "correct horse battery",
    },
  },
});
