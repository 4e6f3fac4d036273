import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateBilling } from "@/db/billing/migrate-billing";
import { migrateDatabase } from "@/db/migrate";
import { type App, composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { startEmbeddedPostgres } from "@/platform/embedded-postgres/start-embedded-postgres";

/** Runs something on a new, empty database of its own, as if this process were the web server. */
export async function withScratchApp<Result>(run: (app: App) => Promise<Result>): Promise<Result> {
  const dataDir = mkdtempSync(join(tmpdir(), "matinee-scratch-"));
  // Under root, Postgres runs as a user of its own, who must be able to pass through.
  chmodSync(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  try {
    await migrateDatabase(server.url);
    await migrateBilling(server.url);
    const env = {
      DATABASE_URL: server.url,
      AUTH_SECRET: "s".repeat(32),
      LOG_LEVEL: "fatal",
      RATE_LIMIT_MAX: "1000000000",
    };
    const app = composeApp(readServerConfig(env), "matinee-scratch");
    (globalThis as typeof globalThis & { matineeApp?: App }).matineeApp = app;
    const result = await run(app);
    await app.db.$client.end();
    await app.billing.db.$client.end();
    return result;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
