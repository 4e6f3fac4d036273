import { buildCatalogSnapshot } from "@/core/recommendations/build-catalog-snapshot";
import { dayOf, type SnapshotMovie } from "@/core/recommendations/catalog-snapshot";
import { holdOutPeople } from "@/core/recommendations/learned/evaluation/hold-out-people";
import { judgeModel } from "@/core/recommendations/learned/evaluation/judge-model";
import { rankByRules } from "@/core/recommendations/learned/evaluation/rank-by-rules";
import type { ModelMetrics } from "@/core/recommendations/learned/model-metrics";
import type { OwnRating, RatingColumns } from "@/core/recommendations/learned/rating-columns";
import { loadModel } from "@/core/recommendations/learned/score-learned";
import { TUNED_SETTINGS } from "@/core/recommendations/learned/tuned-settings";
import { trainInThreads } from "@/platform/recommendations/training/train-in-threads";
import { doneOfTraining } from "@/worker/training/overall-progress";
import type { StageProgress, Trained } from "@/worker/training/training-messages";

/** From fewer people held out, figures would be chance. */
const JUDGED_PEOPLE_MIN = 20;

export type ComputeTask = {
  columns: RatingColumns;
  /** What the rules look at, of the movies that were rated. */
  movies: SnapshotMovie[];
  threads: number;
  now: Date;
};

/**
 * Judges on people held out, with a model that has not learned from them, then learns from everybody. Blocks while it
 * computes.
 */
export async function computeModel(
  task: ComputeTask,
  onProgress: (at: StageProgress) => void,
): Promise<Trained> {
  onProgress({ stage: "judging", done: 0 });
  const metrics = await judge(task, (done) => onProgress({ stage: "judging", done }));
  onProgress({ stage: "training", done: 0 });
  const startedAtMs = performance.now();
  const model = await trainInThreads(task.columns, TUNED_SETTINGS, task.threads, (at) =>
    onProgress({ stage: "training", done: doneOfTraining(at) }),
  );
  return { model, metrics, trainingMs: performance.now() - startedAtMs };
}

/** Null when there are too few people. */
async function judge(
  { columns, movies, threads, now }: ComputeTask,
  onProgress: (done: number) => void,
): Promise<ModelMetrics | null> {
  const { train, people } = holdOutPeople(columns);
  if (people.length < JUDGED_PEOPLE_MIN) return null;
  const model = await trainInThreads(train, TUNED_SETTINGS, threads, (at) =>
    onProgress(0.8 * doneOfTraining(at)),
  );
  const catalog = buildCatalogSnapshot(0, movies, []);
  const today = dayOf(now);
  const byRules = (ratings: readonly OwnRating[], limit: number) =>
    rankByRules(catalog, ratings, { today, limit }).map(({ movieId }) => movieId);
  return judgeModel(loadModel(model), people, byRules);
}
