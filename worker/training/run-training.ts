import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { AppError } from "@/core/app-error";
import { countRatings, ratingsMissing } from "@/core/recommendations/training-need";
import { listJudgedMovies } from "@/db/queries/recommendations/list-judged-movies";
import { readTrainingRatings } from "@/db/queries/recommendations/read-training-ratings";
import type { App } from "@/platform/compose";
import type { NewModel } from "@/services/ports/model-store";
import type { TrainingClaim } from "@/services/ports/training-runs";
import { publishModel } from "@/services/recommendations/publish-model";
import type { ComputeTask } from "@/worker/training/compute-model";
import type { StageProgress, ThreadMessage, Trained } from "@/worker/training/training-messages";

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
  const { ownRatings, ...columns } = await readTrainingRatings(db, (done) =>
    onProgress({ stage: "reading", done }),
  );
  const missing = ratingsMissing(countRatings(columns.userIds, ownRatings));
  if (missing > 0) throw tooFew(missing);
  const movies = await listJudgedMovies(db, new Set(columns.movieIds));
  const threads = Math.min(THREADS_MAX, availableParallelism());
  const trained = await computeInThread({ columns, movies, threads, now: context.now() }, onProgress);
  onProgress({ stage: "publishing", done: 0 });
  return publish(context, claim, { ...trained, ownRatings });
}

function tooFew(missing: number): AppError {
  return new AppError(
    "conflict",
    `There is too little to learn from: ${missing} more ratings are needed, of one person a hundred at most. Until then the rules and what is alike recommend.`,
  );
}

/** So that this thread goes on hearing whether its worker is there. */
async function computeInThread(task: ComputeTask, onProgress: (at: StageProgress) => void): Promise<Trained> {
  const thread = new Worker(new URL("./compute-thread.mjs", import.meta.url), { workerData: task });
  try {
    return await new Promise((resolve, reject) => {
      thread.on("message", (message: ThreadMessage) => {
        if (message.kind === "progress") onProgress(message);
        else resolve(message);
      });
      thread.once("error", reject);
      thread.once("exit", () => reject(new Error("The thread that computes has ended.")));
    });
  } finally {
    await thread.terminate();
  }
}

/** What was long in the making is not lost because the database restarts. */
async function publish(
  context: App["context"],
  claim: TrainingClaim,
  { model, metrics, ownRatings, trainingMs }: Omit<NewModel, "createdAt">,
): Promise<number> {
  for (let retries = 0; ; retries++) {
    try {
      return await publishModel(context, claim, { model, metrics, ownRatings, trainingMs });
    } catch (error) {
      if (!context.isDatabaseAway(error) || retries === PUBLISH_RETRIES_MAX) throw error;
      await sleep(PUBLISH_RETRY_AFTER_MS);
    }
  }
}
