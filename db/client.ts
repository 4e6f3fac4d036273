import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "@/db/schema";

export type Database = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql };

/** What queries and stores need: a database, or a transaction on one. */
export type Executor = Pick<
  PostgresJsDatabase<typeof schema>,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "execute"
>;

/** Opens a pool. Nothing is connected before the first query. */
export function createDatabase(url: string, options: { poolSizeMax: number; name: string }): Database {
  const client = postgres(url, {
    max: options.poolSizeMax,
    connect_timeout: 10,
    idle_timeout: 60,
    onnotice: () => {},
    connection: { application_name: options.name },
  });
  return drizzle(client, { schema, casing: "snake_case" });
}
