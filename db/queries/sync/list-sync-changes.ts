import { asc, count, eq } from "drizzle-orm";
import type { Page } from "@/core/movies/views";
import type { SyncChangeView } from "@/core/sync/views";
import type { Executor } from "@/db/client";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { syncChanges } from "@/db/schema";

/** What a run did, by movie id. */
export async function listSyncChanges(
  db: Executor,
  runId: number,
  request: PageRequest,
): Promise<Page<SyncChangeView>> {
  const ofRun = eq(syncChanges.runId, runId);
  const [items, totals] = await Promise.all([
    db
      .select({
        movieId: syncChanges.movieId,
        title: syncChanges.title,
        change: syncChanges.change,
        fields: syncChanges.fields,
        changedAt: syncChanges.changedAt,
      })
      .from(syncChanges)
      .where(ofRun)
      .orderBy(asc(syncChanges.movieId))
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(syncChanges).where(ofRun),
  ]);
  return pageOf(items, totals[0]?.total ?? 0, request);
}
