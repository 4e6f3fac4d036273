import type { SyncContext } from "@/services/context";
import { SourceError } from "@/services/ports/movie-source";
import type { FailedItem, FetchedItem } from "@/services/ports/sync-items";

/** What came of asking for a movie. */
export type MovieAnswer = FetchedItem | FailedItem;

/**
 * Fetches a movie. That the source does not give this one is an answer too.
 * @throws SourceError `refused` or `unreachable`: then no movie would come.
 */
export async function fetchMovie(
  ctx: SyncContext,
  movieId: number,
  signal: AbortSignal,
): Promise<MovieAnswer> {
  try {
    const fetched = await ctx.source.fetchMovie(movieId, signal);
    return { movieId, record: fetched?.record ?? null, fetchedAt: ctx.now() };
  } catch (error) {
    if (error instanceof SourceError && error.kind === "failed") return failedItem(movieId, error);
    throw error;
  }
}

export function failedItem(movieId: number, error: SourceError): FailedItem {
  const { attempts, payload = null } = error.details;
  return { movieId, reason: error.message, attempts, payload };
}
