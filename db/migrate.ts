import path from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { createDatabase } from "@/db/client";

/** Any number that nobody else uses: two processes that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_203_911;
const migrationsFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), "migrations");

/** Brings the database up to the newest schema. Safe to call at every start and from several processes at once. */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  const db = createDatabase(databaseUrl, { poolSizeMax: 1, name: "matinee-migrate" });
  try {
    await db.$client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(db, { migrationsFolder });
  } finally {
    await db.$client.end();
  }
}
