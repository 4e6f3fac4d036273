import { requireAdmin } from "@/core/accounts/viewer";
import { movieRemoved } from "@/core/movies/movie-removed";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator removes every movie that was made here, and none of TMDB's. Returns how many there were.
 * @throws AppError `unauthenticated`, `forbidden`.
 */
export async function deleteOwnMovies(ctx: ViewerContext): Promise<number> {
  requireAdmin(ctx.viewer);
  return ctx.transaction(async ({ movieEdits, outbox }) => {
    const removed = await movieEdits.remove(await movieEdits.listOwnIds());
    const now = ctx.now();
    await outbox.append(removed.map((movieId) => movieRemoved(movieId, now)));
    return removed.length;
  });
}
