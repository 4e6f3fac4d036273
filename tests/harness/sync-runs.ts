import { asc, eq } from "drizzle-orm";
import { NO_FILTER, type SyncRequest } from "@/core/sync/sync-request";
import { syncItems, syncRuns } from "@/db/schema";
import type { App } from "@/platform/compose";
import { queueSync } from "@/services/sync/queue-sync";

export const FIVE_PAGES: SyncRequest = { mode: "discover", pages: 5, filter: NO_FILTER };

/** Queues a run as the schedule would, and then sets it as a worker might have. */
export async function newRun(
  app: App,
  row: Partial<typeof syncRuns.$inferInsert> = {},
  request: SyncRequest = FIVE_PAGES,
): Promise<number> {
  const runId = await queueSync(app.context, request, null);
  if (Object.keys(row).length > 0) await app.db.update(syncRuns).set(row).where(eq(syncRuns.id, runId));
  return runId;
}

/** Takes a run's movies, with what became of them, for given. */
export async function addItems(
  app: App,
  runId: number,
  items: Omit<typeof syncItems.$inferInsert, "runId">[],
): Promise<void> {
  await app.db.insert(syncItems).values(items.map((item) => ({ ...item, runId })));
}

export async function removeRuns(app: App): Promise<void> {
  await app.db.delete(syncRuns);
}

export async function readRun(app: App, runId: number) {
  const [row] = await app.db.select().from(syncRuns).where(eq(syncRuns.id, runId));
  if (!row) throw new Error(`there is no run ${runId}`);
  return row;
}

export async function readItems(app: App, runId: number) {
  return app.db.select().from(syncItems).where(eq(syncItems.runId, runId)).orderBy(asc(syncItems.movieId));
}
