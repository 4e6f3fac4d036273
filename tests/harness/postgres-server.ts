import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateBilling } from "@/db/billing/migrate-billing";
import { migrateDatabase } from "@/db/migrate";
import { startEmbeddedPostgres } from "@/platform/embedded-postgres/start-embedded-postgres";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

export const TEMPLATE = "matinee_template";

/** One real Postgres for all integration tests, with a migrated template database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "matinee-test-"));
  // Under root, Postgres runs as a user of its own, who must be able to pass through.
  chmodSync(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${TEMPLATE}`);
  await migrateDatabase(databaseUrl(server.url, TEMPLATE));
  await migrateBilling(databaseUrl(server.url, TEMPLATE));
  await admin.end();
  project.provide("postgresUrl", server.url);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** The same server, another database. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
