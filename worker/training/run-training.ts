import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "@/core/app-error";
import { countRatings, ratingsMissing } from "@/core/recommendations/training-need";
import { listJudgedMovies } from "@/db/queries/recommendations/list-judged-movies";
import { readTrainingRatings } from "@/db/queries/recommendations/read-training-ratings";
import type { App } from "@/platform/compose";
import type { TrainingClaim } from "@/services/ports/training-runs";
import { publishModel } from "@/services/recommendations/publish-model";
import { computeInThread } from "@/worker/training/compute-in-thread";
import type { StageProgress } from "@/worker/training/training-messages";

const THREADS_MAX = 4;
/** While the database is away, publishing is tried again so often and so far apart. */
const PUBLISH_RETRIES_MAX = 60;
const PUBLISH_RETRY_AFTER_MS = 1_000;

/**
 * Reads the ratings, learns from them in a thread, publishes what comes of it and returns the version's id.
 * @throws AppError `conflict` when there are too few ratings. TrainingStopped.
 */
export async function runTraining(
  { db, context }: Pick<App, "db" | "context">,
  claim: TrainingClaim,
  onProgress: (at: StageProgress) => void,
): Promise<number> {
  const { ownRatings, priorSourceIds, ...columns } = await readTrainingRatings(db, (done) =>
    onProgress({ stage: "reading", done }),
  );
  const missing = ratingsMissing(countRatings(columns.userIds, ownRatings));
  if (missing > 0) throw tooFew(missing);
  const movies = await listJudgedMovies(db, new Set(columns.movieIds));
  const threads = Math.min(THREADS_MAX, availableParallelism());
  // One after the other: what the first took of memory is free when the second starts.
  const judging = { stage: "judging", columns, movies, threads, now: context.now() } as const;
  const metrics = await computeInThread(judging, onProgress);
  const trained = await computeInThread({ stage: "training", columns, threads }, onProgress);
  const publish = () => publishModel(context, claim, { ...trained, metrics, ownRatings, priorSourceIds });
  return untilDatabaseIsThere(context, () => {
    onProgress({ stage: "publishing", done: 0 });
    return publish();
  });
}

function tooFew(missing: number): AppError {
  return new AppError(
    "conflict",
    `There is too little to learn from: ${missing} more ratings are needed, of one person a hundred at most. Until then the rules and what is alike recommend.`,
  );
}

/** What was long in the making is not lost because the database restarts. */
async function untilDatabaseIsThere<Result>(
  { isDatabaseAway }: App["context"],
  attempt: () => Promise<Result>,
): Promise<Result> {
  for (let retries = 0; ; retries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isDatabaseAway(error) || retries === PUBLISH_RETRIES_MAX) throw error;
      await sleep(PUBLISH_RETRY_AFTER_MS);
    }
  }
}
