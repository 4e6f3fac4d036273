import { requireAdmin } from "@/core/accounts/viewer";
import { movieUpserted } from "@/core/movies/movie-upserted";
import { changeMovie, type MovieFacts } from "@/core/movies/own-movie";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator changes facts of a movie; those that are not given stay. Of a movie that TMDB has, the next sync
 * that finds it brings TMDB's facts back.
 * @throws AppError `unauthenticated`, `forbidden`, `not_found`, `invalid_input`.
 */
export async function updateMovie(
  ctx: ViewerContext,
  { movieId, change }: { movieId: number; change: Partial<MovieFacts> },
): Promise<void> {
  requireAdmin(ctx.viewer);
  await ctx.transaction(async ({ catalog, movieEdits, outbox }) => {
    const movie = await movieEdits.get(movieId);
    const merged = await catalog.merge([changeMovie(movie, change)]);
    if (merged.length > 0) await outbox.append([movieUpserted(movieId, "updated", ctx.now())]);
  });
}
