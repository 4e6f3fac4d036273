import { getRecommenderStatus } from "@/db/queries/recommendations/get-recommender-status";
import { listModels } from "@/db/queries/recommendations/list-models";
import { listPriorSources } from "@/db/queries/recommendations/list-prior-sources";
import { listTrainingRuns } from "@/db/queries/recommendations/list-training-runs";
import { getApp } from "@/platform/compose";

const RUNS_PER_PAGE = 10;

/** All that the recommender's page shows. */
export async function loadRecommender(page: number) {
  const { db } = getApp();
  const [status, versions, runs, newestRuns, sources] = await Promise.all([
    getRecommenderStatus(db),
    listModels(db),
    listTrainingRuns(db, { page, pageSize: RUNS_PER_PAGE }),
    listTrainingRuns(db, { page: 1, pageSize: 1 }),
    listPriorSources(db),
  ]);
  return { status, versions, runs, lastRun: newestRuns.items[0] ?? null, sources };
}
