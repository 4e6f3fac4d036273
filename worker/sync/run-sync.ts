import type { SyncContext } from "@/services/context";
import { beginSync } from "@/services/sync/begin-sync";
import { completeSync, failSync } from "@/services/sync/end-sync";
import { purgeMovies } from "@/services/sync/purge-movies";
import { fetchMovies } from "@/worker/sync/fetch-movies";
import { mergeMovies } from "@/worker/sync/merge-movies";
import { planMovies } from "@/worker/sync/plan-movies";
import { createRateMeter, type Usage } from "@/worker/sync/rate-meter";
import { reportProgress } from "@/worker/sync/report-progress";
import { createRunWork, type RunWork } from "@/worker/sync/run-work";
import { together } from "@/worker/sync/together";

/** The context of one run, whose source counts what this run costs. */
export type RunContext = SyncContext & { usage(): Usage };

/**
 * Brings a run from where it is to its end: planning, fetching and merging at the same time, each waiting for the one
 * before it, and held back when the one after it does not follow. Nothing of it runs any more when this settles.
 * @throws SourceError `refused`, SyncStopped, the signal's reason, or what the database threw.
 */
export async function runSync(ctx: RunContext, runId: number, signal: AbortSignal): Promise<void> {
  const begun = await beginSync(ctx, runId);
  if (!begun) return;
  const failed = new AbortController();
  const linked = AbortSignal.any([signal, failed.signal]);
  const work = createRunWork(ctx, { runId, backlog: begun.backlog, signal: linked });
  const problems = await carryOut(work, createRateMeter(ctx.usage), failed);
  if (begun.request.mode === "refresh" && problems.length === 0) await purgeMovies(ctx, runId, signal);
  if (problems.length > 0) await failSync(ctx, runId, wordsFor(problems));
  else await completeSync(ctx, runId);
}

/** Why some units of the planning never came. */
async function carryOut(
  work: RunWork,
  meter: ReturnType<typeof createRateMeter>,
  failed: AbortController,
): Promise<string[]> {
  const over = new AbortController();
  const problems: string[] = [];
  await together(failed, [
    planMovies(work, problems).then(() => {
      work.isPlanned = true;
      work.bells.fetch.ring();
    }),
    fetchMovies(work).then(() => {
      work.isFetched = true;
      work.bells.merge.ring();
    }),
    mergeMovies(work).then(() => over.abort()),
    reportProgress(work, meter, over.signal),
  ]);
  return problems;
}

function wordsFor(problems: readonly string[]): string {
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more like it)` : "";
  return `${problems[0]}${more} All else is in; resume to try again.`;
}
