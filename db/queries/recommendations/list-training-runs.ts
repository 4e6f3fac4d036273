import { count, desc, eq } from "drizzle-orm";
import type { Page } from "@/core/movies/views";
import type { TrainingRun } from "@/core/recommendations/training-run";
import type { Executor } from "@/db/client";
import { offsetOf, type PageRequest, pageOf } from "@/db/queries/page";
import { trainingRunColumns } from "@/db/queries/recommendations/training-run-columns";
import { trainingRuns, users } from "@/db/schema";

/** All trainings, newest first. */
export async function listTrainingRuns(db: Executor, request: PageRequest): Promise<Page<TrainingRun>> {
  const [runs, totals] = await Promise.all([
    db
      .select(trainingRunColumns)
      .from(trainingRuns)
      .leftJoin(users, eq(users.id, trainingRuns.requestedBy))
      .orderBy(desc(trainingRuns.id))
      .limit(request.pageSize)
      .offset(offsetOf(request)),
    db.select({ total: count() }).from(trainingRuns),
  ]);
  return pageOf(runs, totals[0]?.total ?? 0, request);
}
