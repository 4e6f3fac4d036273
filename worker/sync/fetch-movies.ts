import { SourceError } from "@/services/ports/movie-source";
import { failedItem, fetchMovie, type MovieAnswer } from "@/services/sync/fetch-movie";
import { storeAnswers } from "@/services/sync/store-answers";
import { createAnswerBuffer } from "@/worker/sync/answer-buffer";
import type { RunWork } from "@/worker/sync/run-work";
import { createTaskSet, type TaskSet } from "@/worker/sync/task-set";

/** Movies asked for at once; the limiter of the source lets fewer through, the others wait for their turn or a retry. */
const MOVIES_AT_ONCE = 40;
/** Ids read ahead. */
const IDS_AT_ONCE = 200;
/** No more is fetched while so many wait for their merge, until half of them are merged. */
const BACKLOG_MAX = 1_000;
/** A movie for which the source goes away so often, and comes back, is itself the trouble. */
const RETURNS_MAX = 3;
const POLL_MS = 500;

/** Fetches the pending movies of a run until there are none and none will come. */
export async function fetchMovies(work: RunWork): Promise<void> {
  const { bells, signal } = work;
  const tasks = createTaskSet(bells.fetch.ring);
  const buffer = createAnswerBuffer((answers) => store(work, answers));
  const nextIds = idReader(work, tasks);
  let ids: number[] = [];
  let isHeldBack = false;
  try {
    for (;;) {
      tasks.throwIfFailed();
      isHeldBack = work.backlog >= (isHeldBack ? BACKLOG_MAX / 2 : BACKLOG_MAX);
      for (const movieId of isHeldBack ? [] : ids.splice(0, MOVIES_AT_ONCE - tasks.keys.size)) {
        tasks.start(movieId, async () => buffer.add(await fetchPatiently(work, movieId)));
      }
      if (ids.length === 0) {
        const next = await nextIds();
        if (next === null) return;
        ids = next;
      }
      if (ids.length === 0 || isHeldBack || tasks.keys.size >= MOVIES_AT_ONCE)
        await bells.fetch.wait(POLL_MS, signal);
    }
  } finally {
    await tasks.settled();
  }
}

/** Reads pending ids ahead when there may be new ones; null when there are none left, and none will come. */
function idReader(work: RunWork, tasks: TaskSet): () => Promise<number[] | null> {
  const { ctx, runId } = work;
  let readUpTo = -1;
  return async () => {
    const { isPlanned, unitsDone } = work;
    const isIdle = tasks.keys.size === 0;
    if (unitsDone === readUpTo && !isIdle) return [];
    const request = { limit: IDS_AT_ONCE, without: [...tasks.keys] };
    const ids = await ctx.transaction(({ syncItems }) => syncItems.listPending(runId, request));
    if (ids.length < IDS_AT_ONCE) readUpTo = unitsDone;
    return ids.length === 0 && isPlanned && isIdle ? null : ids;
  };
}

/** Waits while the source is away. */
async function fetchPatiently({ ctx, gate, signal }: RunWork, movieId: number): Promise<MovieAnswer> {
  const returnsBefore = gate.returns();
  for (;;) {
    try {
      return await gate.run(signal, () => fetchMovie(ctx, movieId, signal));
    } catch (error) {
      if (!(error instanceof SourceError) || error.kind !== "unreachable") throw error;
      if (gate.returns() - returnsBefore >= RETURNS_MAX) return failedItem(movieId, error);
    }
  }
}

async function store(work: RunWork, answers: readonly MovieAnswer[]): Promise<void> {
  work.backlog += await storeAnswers(work.ctx, work.runId, answers);
  work.bells.merge.ring();
}
