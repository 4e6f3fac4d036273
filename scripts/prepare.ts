import { migrateBilling } from "@/db/billing/migrate-billing";
import { isConnectionLost } from "@/db/lost-connection";
import { migrateDatabase } from "@/db/migrate";
import { readStarterCatalog } from "@/db/seed/read-starter-catalog";
import { composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { DATABASE_AWAY_CODE } from "@/scripts/launch/commands";
import { createConfiguredAdmin } from "@/services/accounts/create-configured-admin";
import { createSetupLink } from "@/services/accounts/create-setup-link";
import { importStarterCatalog } from "@/services/movies/import-starter-catalog";

/** Brings the database up to date before anything else uses it. The supervisor runs it at every start. */
async function prepare(): Promise<void> {
  const config = readServerConfig(process.env);
  await migrateDatabase(config.databaseUrl);
  // A database of its own may be away: the worker sees to it.
  if (config.billingDatabaseUrl === undefined) await migrateBilling(config.databaseUrl);
  const { context, db } = composeApp(config, "matinee-prepare");
  try {
    const loaded = await importStarterCatalog(context, readStarterCatalog());
    if (loaded) console.log(`The starter catalogue is loaded: ${loaded.inserted} films.`);
    if (config.admin) {
      if (await createConfiguredAdmin(context, config.admin)) console.log("The administrator is made.");
      return;
    }
    const token = await createSetupLink(context);
    if (token) console.log(`Make the first administrator (once): ${config.publicUrl}/setup?token=${token}`);
  } finally {
    await db.$client.end();
  }
}

prepare().catch((error: unknown) => {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const reason = cause instanceof Error ? cause.message : message;
  console.error(`The database could not be prepared: ${reason}`);
  process.exitCode = isConnectionLost(error) ? DATABASE_AWAY_CODE : 1;
});
