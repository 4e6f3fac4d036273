import type { SyncContext } from "@/services/context";
import type { FailedItem, FetchedItem } from "@/services/ports/sync-items";
import type { MovieAnswer } from "@/services/sync/fetch-movie";
import { unstorable } from "@/services/sync/unstorable";

/**
 * Keeps answers, so that a kill loses only what is under way; says how many now wait for their merge. One that the
 * database cannot hold is set aside.
 * @throws SyncStopped
 */
export async function storeAnswers(
  ctx: SyncContext,
  runId: number,
  answers: readonly MovieAnswer[],
): Promise<number> {
  try {
    return await storeAll(ctx, runId, answers);
  } catch (error) {
    const [answer] = answers;
    if (!answer || !ctx.isBadData(error)) throw error;
    if (answers.length === 1) return storeAll(ctx, runId, [unstorable(answer.movieId, error, answer)]);
    const middle = answers.length >> 1;
    const first = await storeAnswers(ctx, runId, answers.slice(0, middle));
    return first + (await storeAnswers(ctx, runId, answers.slice(middle)));
  }
}

function storeAll(ctx: SyncContext, runId: number, answers: readonly MovieAnswer[]): Promise<number> {
  const fetched = answers.filter((answer): answer is FetchedItem => "record" in answer);
  const failed = answers.filter((answer): answer is FailedItem => "reason" in answer);
  return ctx.transaction(async ({ syncItems, syncState }) => {
    const stored = await syncItems.storeFetched(runId, fetched);
    const setAside = await syncItems.storeFailed(runId, failed);
    await syncState.raise(runId, { fetched: stored, failed: setAside.pending });
    return stored;
  });
}
