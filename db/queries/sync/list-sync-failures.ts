import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Page } from "@/core/movies/views";
import type { SyncFailureView } from "@/core/sync/views";
import type { Executor } from "@/db/client";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { movies, syncItems } from "@/db/schema";

/** The movies that a run could not bring in, in the order found, with the title when the catalogue knows it from before. */
export async function listSyncFailures(
  db: Executor,
  runId: number,
  request: PageRequest,
): Promise<Page<SyncFailureView>> {
  const where = and(eq(syncItems.runId, runId), eq(syncItems.state, "failed"));
  const [items, totals] = await Promise.all([
    db
      .select({
        runId: syncItems.runId,
        movieId: syncItems.movieId,
        title: movies.title,
        reason: sql<string>`coalesce(${syncItems.reason}, '')`,
        attempts: syncItems.attempts,
        failedAt: sql<Date>`coalesce(${syncItems.failedAt}, now())`.mapWith(syncItems.failedAt),
        payload: syncItems.payload,
      })
      .from(syncItems)
      .leftJoin(movies, eq(movies.id, syncItems.movieId))
      .where(where)
      .orderBy(asc(syncItems.position))
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(syncItems).where(where),
  ]);
  return pageOf(items, totals[0]?.total ?? 0, request);
}
