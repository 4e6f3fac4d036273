import type { ModelVersion } from "@/core/recommendations/model-views";
import type { TrainingRun } from "@/core/recommendations/training-run";
import { findTrainingRun } from "@/db/queries/recommendations/find-training-run";
import { listModels } from "@/db/queries/recommendations/list-models";
import type { App } from "@/platform/compose";
import { OperatorError } from "@/platform/config/operator-error";
import { helpOut } from "@/scripts/help-out";
import { followTraining } from "@/scripts/recs/follow-training";
import { withApp } from "@/scripts/with-app";
import { queueTraining } from "@/services/recommendations/queue-training";
import { startTrainingWorker } from "@/worker/training/start-training-worker";

const EXIT_INTERRUPTED = 130;

// The bar says what people want to know; a log would run through it.
process.env.LOG_LEVEL ||= "error";

/**
 * `npm run recs:train`: has the recommender learn anew and follows the training to its end. The worker of a running
 * Matinee carries it out; when there is none, this process does. Interrupted, it leaves the training to be gone on with.
 */
await withApp("matinee-recs-train", async (app) => {
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  const runId = await queueTraining({ ...app.context, viewer: null });
  const helping = helpOut(app, () => startTrainingWorker(app));
  try {
    const run = await followTraining(() => requireRun(app, runId), interrupted.signal);
    await conclude(app, run, interrupted.signal.aborted);
  } finally {
    await helping.stop();
  }
});

async function requireRun({ db }: App, runId: number): Promise<TrainingRun> {
  const run = await findTrainingRun(db, runId);
  if (!run) throw new OperatorError(`Training ${runId} is gone.`);
  return run;
}

async function conclude({ db }: App, run: TrainingRun, isInterrupted: boolean): Promise<void> {
  if (isInterrupted && (run.status === "running" || run.status === "queued")) {
    process.exitCode = EXIT_INTERRUPTED;
    console.error(
      `Training ${run.id} stays open: the same command goes on with it, and so does Matinee when it runs.`,
    );
    return;
  }
  if (run.status !== "completed")
    throw new OperatorError(run.error ?? `Training ${run.id} was ${run.status}.`);
  const version = (await listModels(db)).find(({ id }) => id === run.modelId);
  if (version) for (const line of summarise(version)) console.log(line);
}

function summarise({ id, ratings, people, movies, trainingMs, metrics }: ModelVersion): string[] {
  const seconds = (trainingMs / 1000).toFixed(1);
  const lines = [
    `Version ${id} is served: learned from ${ratings} ratings of ${movies} movies by ${people} people in ${seconds} s.`,
  ];
  if (!metrics)
    return [...lines, "There were too few people to hold any out, so nothing is known of how good it is."];
  const { learned, popularity, rules } = metrics;
  const ndcg = [learned, popularity, rules].map(({ ndcg10 }) => ndcg10.toFixed(3));
  lines.push(
    `NDCG@10 for ${metrics.people} people held out: ${ndcg[0]}; by popularity ${ndcg[1]}, by the rules ${ndcg[2]}.`,
  );
  return lines;
}
