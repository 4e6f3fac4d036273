import { eq } from "drizzle-orm";
import type { TrainingRun } from "@/core/recommendations/training-run";
import type { Executor } from "@/db/client";
import { trainingRunColumns } from "@/db/queries/recommendations/training-run-columns";
import { trainingRuns, users } from "@/db/schema";

/** A training as it stands; null when there is none of that id. */
export async function findTrainingRun(db: Executor, runId: number): Promise<TrainingRun | null> {
  const [run] = await db
    .select(trainingRunColumns)
    .from(trainingRuns)
    .leftJoin(users, eq(users.id, trainingRuns.requestedBy))
    .where(eq(trainingRuns.id, runId));
  return run ?? null;
}
