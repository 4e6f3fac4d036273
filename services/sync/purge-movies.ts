import { movieUpserted } from "@/core/movies/movie-upserted";
import { KEEP_DAYS_MAX } from "@/core/sync/sync-request";
import { daysBefore } from "@/core/sync/sync-unit";
import type { SyncContext } from "@/services/context";

const BATCH_SIZE = 500;

/**
 * After a refresh: what is still older than TMDB allows to be kept could not be fetched, so its texts and pictures go,
 * and the movie with them when it is nobody's. A film of the starter catalogue is left as we described it.
 * @throws SyncStopped
 */
export async function purgeMovies(ctx: SyncContext, runId: number, signal: AbortSignal): Promise<void> {
  const before = daysBefore(ctx.now(), KEEP_DAYS_MAX);
  for (let aboveId: number | null = 0; aboveId !== null; ) {
    signal.throwIfAborted();
    aboveId = await purgeBatch(ctx, { runId, before, aboveId });
  }
}

/** Returns the last id of the batch; null when there was none. */
function purgeBatch(
  ctx: SyncContext,
  { runId, before, aboveId }: { runId: number; before: Date; aboveId: number },
): Promise<number | null> {
  return ctx.transaction(async ({ catalog, syncHistory, syncState, outbox }) => {
    const movieIds = await syncHistory.listKeptSince(before, { aboveId, limit: BATCH_SIZE });
    if (movieIds.length === 0) return null;
    const purged = await catalog.purge(movieIds);
    const ours = purged.flatMap(({ movieId }) => ctx.starterRecord(movieId) ?? []);
    await catalog.merge(ours);
    await syncHistory.forgetFetched(ours.map(({ id }) => id));
    const now = ctx.now();
    await syncHistory.record(
      runId,
      purged.map(({ movieId, title, fields }) => ({ movieId, title, change: "purged", fields })),
      now,
    );
    await outbox.append(purged.map(({ movieId }) => movieUpserted(movieId, "updated", now)));
    await syncState.raise(runId, {});
    return movieIds.at(-1) ?? null;
  });
}
