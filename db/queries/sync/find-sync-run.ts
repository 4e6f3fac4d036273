import { eq } from "drizzle-orm";
import type { SyncRunView } from "@/core/sync/views";
import type { Executor } from "@/db/client";
import { runColumns, syncRunView } from "@/db/queries/sync/run-columns";
import { syncRuns, users } from "@/db/schema";

/** A run as it stands; null when there is none of that id. */
export async function findSyncRun(db: Executor, runId: number): Promise<SyncRunView | null> {
  const [row] = await db
    .select(runColumns)
    .from(syncRuns)
    .leftJoin(users, eq(users.id, syncRuns.requestedBy))
    .where(eq(syncRuns.id, runId));
  return row ? syncRunView(row) : null;
}
