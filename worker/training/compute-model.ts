import { buildCatalogSnapshot } from "@/core/recommendations/build-catalog-snapshot";
import { dayOf, type SnapshotMovie } from "@/core/recommendations/catalog-snapshot";
import { holdOutPeople } from "@/core/recommendations/learned/evaluation/hold-out-people";
import { judgeModel } from "@/core/recommendations/learned/evaluation/judge-model";
import { rankByRules } from "@/core/recommendations/learned/evaluation/rank-by-rules";
import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import type { ModelMetrics } from "@/core/recommendations/learned/model-metrics";
import type { OwnRating, RatingColumns } from "@/core/recommendations/learned/rating-columns";
import { loadModel } from "@/core/recommendations/learned/score-learned";
import { TUNED_SETTINGS } from "@/core/recommendations/learned/tuned-settings";
import { trainInThreads } from "@/platform/recommendations/training/train-in-threads";
import { doneOfTraining } from "@/worker/training/overall-progress";

/** From fewer people held out, figures would be chance. */
const JUDGED_PEOPLE_MIN = 20;
/** What part of the judging is learning; the rest is asking the model. */
const LEARNING_SHARE = 0.8;

type OnProgress = (done: number) => void;

export type JudgeTask = {
  columns: RatingColumns;
  /** What the rules look at, of the movies that were rated. */
  movies: SnapshotMovie[];
  threads: number;
  now: Date;
};

export type LearnTask = Pick<JudgeTask, "columns" | "threads">;
export type Trained = { model: LearnedModel; trainingMs: number };

/** Judges on people held out, with a model that has not learned from them; null when there are too few. May block. */
export async function judge(
  { columns, movies, threads, now }: JudgeTask,
  onProgress: OnProgress,
): Promise<ModelMetrics | null> {
  const { train, people } = holdOutPeople(columns);
  if (people.length < JUDGED_PEOPLE_MIN) return null;
  const model = await trainInThreads(train, TUNED_SETTINGS, threads, (at) =>
    onProgress(LEARNING_SHARE * doneOfTraining(at)),
  );
  const catalog = buildCatalogSnapshot(0, movies, []);
  const today = dayOf(now);
  const byRules = (ratings: readonly OwnRating[], limit: number) =>
    rankByRules(catalog, ratings, { today, limit }).map(({ movieId }) => movieId);
  return judgeModel(loadModel(model), people, byRules, (done) =>
    onProgress(LEARNING_SHARE + (1 - LEARNING_SHARE) * done),
  );
}

/** Learns from everybody. May block. */
export async function learn({ columns, threads }: LearnTask, onProgress: OnProgress): Promise<Trained> {
  const startedAtMs = performance.now();
  const model = await trainInThreads(columns, TUNED_SETTINGS, threads, (at) =>
    onProgress(doneOfTraining(at)),
  );
  return { model, trainingMs: performance.now() - startedAtMs };
}
