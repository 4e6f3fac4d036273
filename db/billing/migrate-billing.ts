import path from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { BILLING_SCHEMA, createBillingDatabase } from "@/db/billing/billing-database";

/** Any number that nobody else uses: two processes that start at once migrate one after the other. */
export const MIGRATION_LOCK = 7_203_912;
const migrationsFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), "migrations");

/** Brings billing's schema up to the newest. Safe to call at every start and from several processes at once. */
export async function migrateBilling(url: string): Promise<void> {
  const db = createBillingDatabase(url, { poolSizeMax: 1, name: "matinee-migrate" });
  try {
    await db.$client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(db, { migrationsFolder, migrationsSchema: BILLING_SCHEMA });
  } finally {
    await db.$client.end();
  }
}
