import postgres from "postgres";
import { databaseName, type Server } from "@/platform/embedded-postgres/server";

/** Whether our Postgres, and not a stranger on its port, answers there with our password. */
export async function answers(server: Server, port: number): Promise<boolean> {
  try {
    return await withConnection(server, port, async (sql) => {
      const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
      return row?.folder === server.clusterDir;
    });
  } catch {
    return false;
  }
}

export async function createDatabase(server: Server, port: number): Promise<void> {
  await withConnection(server, port, async (sql) => {
    const found = await sql`select 1 from pg_database where datname = ${databaseName}`;
    if (found.length === 0) await sql`create database ${sql(databaseName)}`;
  });
}

async function withConnection<Result>(
  server: Server,
  port: number,
  use: (sql: postgres.Sql) => Promise<Result>,
): Promise<Result> {
  const sql = postgres({
    host: "127.0.0.1",
    port,
    user: databaseName,
    password: server.password,
    database: "postgres",
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
  });
  try {
    return await use(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
