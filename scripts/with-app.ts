import { existsSync } from "node:fs";
import { join } from "node:path";
import { migrateDatabase } from "@/db/migrate";
import { type App, composeApp } from "@/platform/compose";
import { readConfig } from "@/platform/config";
import { resolveDataDir } from "@/platform/config/data-dir";
import { OperatorError } from "@/platform/config/operator-error";
import { startEmbeddedPostgres } from "@/platform/embedded-postgres/start-embedded-postgres";
import { secret } from "@/platform/secrets";
import { isInUse } from "@/scripts/launch/run-file";

const root = join(import.meta.dirname, "..");

/**
 * Runs a command on the database that `npm start` uses: DATABASE_URL, or the embedded Postgres, which is started for
 * the command if it is not running. Expected failures end with one sentence and exit code 1.
 */
export async function withApp(name: string, run: (app: App) => Promise<void>): Promise<void> {
  try {
    const envFile = join(root, ".env");
    if (existsSync(envFile)) process.loadEnvFile(envFile);
    const config = readConfig(process.env);
    const dataDir = resolveDataDir(config.dataDir, root);
    const server = config.databaseUrl ? null : await startEmbeddedPostgres({ dataDir, log: console.error });
    const databaseUrl = config.databaseUrl ?? server?.url ?? "";
    await migrateDatabase(databaseUrl);
    const authSecret = config.authSecret ?? secret(dataDir, "authSecret");
    const app = composeApp({ ...config, databaseUrl, authSecret }, name);
    try {
      await run(app);
    } finally {
      await app.db.$client.end();
      if (server && !server.wasRunning && !isInUse(dataDir)) await server.stop();
    }
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
