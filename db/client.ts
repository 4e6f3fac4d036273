import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { type ClientOptions, createRenewingClient } from "@/db/renewing-client";
import * as schema from "@/db/schema";

export type Database = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql };

/** What queries and stores need: a database, or a transaction on one. */
export type Executor = Pick<
  PostgresJsDatabase<typeof schema>,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "execute"
>;

/** Opens a pool. Nothing is connected before the first query; a lost server is found again by the first query after. */
export function createDatabase(url: string, options: ClientOptions): Database {
  return drizzle(createRenewingClient(url, options), { schema, casing: "snake_case" });
}
