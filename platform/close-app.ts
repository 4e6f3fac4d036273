import type { App } from "@/platform/compose";

/** For statements that are still under way. */
const CLOSE_TIMEOUT_S = 1;

/** Leaves Postgres, then Redis, as the last thing that a process does. */
export async function closeApp({ billing, db, redis }: Pick<App, "billing" | "db" | "redis">): Promise<void> {
  const databases = [billing.db.$client, db.$client];
  await Promise.all(databases.map((client) => client.end({ timeout: CLOSE_TIMEOUT_S })));
  redis?.connection.end();
}
