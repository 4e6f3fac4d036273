import { count, desc, eq } from "drizzle-orm";
import type { Page } from "@/core/movies/views";
import type { SyncRunView } from "@/core/sync/views";
import type { Executor } from "@/db/client";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { runColumns, syncRunView } from "@/db/queries/sync/run-columns";
import { syncRuns, users } from "@/db/schema";

/** All runs, newest first. */
export async function listSyncRuns(db: Executor, request: PageRequest): Promise<Page<SyncRunView>> {
  const [rows, totals] = await Promise.all([
    db
      .select(runColumns)
      .from(syncRuns)
      .leftJoin(users, eq(users.id, syncRuns.requestedBy))
      .orderBy(desc(syncRuns.id))
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(syncRuns),
  ]);
  return pageOf(rows.map(syncRunView), totals[0]?.total ?? 0, request);
}
