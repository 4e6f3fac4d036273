import postgres from "postgres";

/** Takes a lock by a statement, on a connection of its own, and returns what lets go of it. */
export async function holdLock(databaseUrl: string, statement: string): Promise<() => Promise<void>> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await client.unsafe("begin");
  await client.unsafe(statement);
  return async () => {
    await client.unsafe("rollback");
    await client.end();
  };
}
