import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateBilling } from "@/db/billing/migrate-billing";
import { migrateDatabase } from "@/db/migrate";
import { startEmbeddedPostgres } from "@/platform/embedded-postgres/start-embedded-postgres";

/** Runs a bench on an empty database, on a server of its own with the settings of `npm start`, and removes both. */
export async function withOwnDatabase(run: (url: string) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "matinee-bench-"));
  // Under root, Postgres runs as a user of its own, who must be able to pass through.
  chmodSync(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    await migrateDatabase(server.url);
    await migrateBilling(server.url);
    await run(server.url);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
