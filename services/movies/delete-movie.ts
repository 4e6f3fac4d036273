import { requireAdmin } from "@/core/accounts/viewer";
import { movieNotFound } from "@/core/movies/movie-not-found";
import { movieRemoved } from "@/core/movies/movie-removed";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator takes a movie out of the catalogue, with every rating and mark of it. One that TMDB has may come back
 * with a sync. @throws AppError `unauthenticated`, `forbidden`, `not_found`.
 */
export async function deleteMovie(ctx: ViewerContext, movieId: number): Promise<void> {
  requireAdmin(ctx.viewer);
  await ctx.transaction(async ({ movieEdits, outbox }) => {
    const removed = await movieEdits.remove([movieId]);
    if (removed.length === 0) throw movieNotFound();
    await outbox.append([movieRemoved(movieId, ctx.now())]);
  });
}
