import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";

/** How long the oldest event that nobody was handed yet has waited, in seconds; 0 when there is none. */
export async function getEventLag(db: Executor): Promise<number> {
  const [row] = await db.execute<{ seconds: number }>(sql`
    select coalesce(extract(epoch from now() - (
      select occurred_at from outbox_events where published_at is null order by sequence limit 1
    )), 0)::float8 as seconds`);
  return Math.max(0, Math.round(row?.seconds ?? 0));
}
