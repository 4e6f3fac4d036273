import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { type App, composeApp } from "@/platform/compose";
import { readServerConfig } from "@/platform/config";
import { databaseUrl, TEMPLATE } from "@/tests/harness/postgres-server";

/**
 * An app on a database of the test file's own, copied from the migrated template before its first test and dropped
 * after its last.
 */
export function testApp(given: Record<string, string> = {}): { app: App; databaseUrl: string } {
  const held: { app?: App; databaseUrl?: string } = {};
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  const admin = () => postgres(inject("postgresUrl"), { max: 1, onnotice: () => {} });

  beforeAll(async () => {
    const sql = admin();
    await sql.unsafe(`create database ${database} template ${TEMPLATE}`);
    await sql.end();
    held.databaseUrl = databaseUrl(inject("postgresUrl"), database);
    const env = {
      DATABASE_URL: held.databaseUrl,
      AUTH_SECRET: "s".repeat(32),
      LOG_LEVEL: "fatal",
      // All tests call from one address.
      RATE_LIMIT_MAX: "1000000000",
      AUTH_RATE_LIMIT_MAX: "1000000000",
      ...given,
    };
    held.app = composeApp(readServerConfig(env), "matinee-test");
  });

  afterAll(async () => {
    held.app?.redis?.connection.end();
    await held.app?.db.$client.end();
    await held.app?.billing.db.$client.end();
    const sql = admin();
    await sql.unsafe(`drop database if exists ${database} with (force)`);
    await sql.end();
  });

  return {
    get app() {
      if (!held.app) throw new Error("the test app is there from the first beforeAll on");
      return held.app;
    },
    get databaseUrl() {
      if (!held.databaseUrl) throw new Error("the database is there from the first beforeAll on");
      return held.databaseUrl;
    },
  };
}
