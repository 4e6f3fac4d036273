import { sql } from "drizzle-orm";
import type { App } from "@/platform/compose";

/**
 * How this process is: `ok`; `degraded`, when it does all it should but limits and caches are its own, since Redis is
 * away; `unavailable` without the database.
 */
export type Health = { status: "ok" | "degraded" | "unavailable"; service: "matinee" };

export async function readHealth({ db, redis, log }: Pick<App, "db" | "redis" | "log">): Promise<Health> {
  const service = "matinee";
  try {
    await db.execute(sql`select 1`);
  } catch (error) {
    log.warn({ error }, "the database does not answer");
    return { status: "unavailable", service };
  }
  const isWhole = redis === null || (await redis.connection.isThere());
  return { status: isWhole ? "ok" : "degraded", service };
}
