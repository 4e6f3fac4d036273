import { desc, gt, sql } from "drizzle-orm";
import type { SyncHealth } from "@/core/sync/views";
import type { Executor } from "@/db/client";
import { workers } from "@/db/schema";

type Limiter = NonNullable<SyncHealth["limiter"]>;

/** The workers that were heard of in the last 15 s: the one heard last, and what those that sync may ask of TMDB together. */
export async function getSyncHealth(db: Executor): Promise<Pick<SyncHealth, "limiter" | "worker">> {
  const alive = await db
    .select()
    .from(workers)
    .where(gt(workers.heartbeatAt, sql`now() - interval '15 seconds'`))
    .orderBy(desc(workers.heartbeatAt));
  const [latest] = alive;
  const limiters = alive.flatMap(({ isSyncing, limiter }) => (isSyncing && limiter ? [limiter] : []));
  return {
    limiter: limiters.length > 0 ? limiters.reduce(sum) : null,
    worker: latest ? { startedAt: latest.startedAt, heartbeatAt: latest.heartbeatAt } : null,
  };
}

/** Each worker has a share of what TMDB allows. */
function sum(one: Limiter, other: Limiter): Limiter {
  return {
    ratePerSecond: one.ratePerSecond + other.ratePerSecond,
    ratePerSecondMax: one.ratePerSecondMax + other.ratePerSecondMax,
    connections: one.connections + other.connections,
    connectionsMax: one.connectionsMax + other.connectionsMax,
  };
}
