import { eq, lt, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { workers } from "@/db/schema";
import type { WorkerRegistry } from "@/services/ports/worker-registry";

/** Three beats missed, and a little. */
const DEAD_AFTER = sql`interval '16 seconds'`;

export function workerRegistryOn(tx: Executor): WorkerRegistry {
  return {
    async beat({ id, ...worker }) {
      const beat = { ...worker, heartbeatAt: sql`now()` };
      await tx
        .insert(workers)
        .values({ id, ...beat })
        .onConflictDoUpdate({ target: workers.id, set: beat });
      await tx.delete(workers).where(lt(workers.heartbeatAt, sql`now() - ${DEAD_AFTER}`));
      const [row] = await tx
        .select({ syncing: sql<number>`count(*)::integer` })
        .from(workers)
        .where(eq(workers.isSyncing, true));
      return { syncing: row?.syncing ?? 0 };
    },
    async remove(id) {
      await tx.delete(workers).where(eq(workers.id, id));
    },
  };
}
