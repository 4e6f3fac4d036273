import { eq, inArray } from "drizzle-orm";
import type { RecommenderStatus } from "@/core/recommendations/model-views";
import { RATINGS_NEEDED, ratingsMissing } from "@/core/recommendations/training-need";
import type { Executor } from "@/db/client";
import { countTrainingRatings } from "@/db/queries/recommendations/count-training-ratings";
import { readActiveModel } from "@/db/queries/recommendations/read-active-model";
import { trainingRunColumns } from "@/db/queries/recommendations/training-run-columns";
import { trainingRuns, users } from "@/db/schema";

/** What is served, what there is to learn from, and what is missing. */
export async function getRecommenderStatus(db: Executor): Promise<RecommenderStatus> {
  const [active, counts, open] = await Promise.all([
    readActiveModel(db),
    countTrainingRatings(db),
    db
      .select(trainingRunColumns)
      .from(trainingRuns)
      .leftJoin(users, eq(users.id, trainingRuns.requestedBy))
      .where(inArray(trainingRuns.status, ["queued", "running"])),
  ]);
  return {
    activeModelId: active.modelId,
    ownRatings: counts.own,
    priorRatings: counts.prior,
    ratingsNeeded: RATINGS_NEEDED,
    ratingsMissing: ratingsMissing(counts),
    openRun: open[0] ?? null,
  };
}
