import { requireAdmin } from "@/core/accounts/viewer";
import { movieUpserted } from "@/core/movies/movie-upserted";
import { changeMovie, type MovieFacts, untoldMovie } from "@/core/movies/own-movie";
import type { ViewerContext } from "@/services/context";

/**
 * An administrator adds a movie that TMDB need not know. It gets an id that TMDB gives to none. Returns that id.
 * @throws AppError `unauthenticated`, `forbidden`, `invalid_input`.
 */
export async function createMovie(
  ctx: ViewerContext,
  facts: Partial<MovieFacts> & Pick<MovieFacts, "title">,
): Promise<number> {
  requireAdmin(ctx.viewer);
  return ctx.transaction(async ({ catalog, movieEdits, outbox }) => {
    const movieId = await movieEdits.nextOwnId();
    await catalog.merge([changeMovie(untoldMovie(movieId, facts.title), facts)]);
    await outbox.append([movieUpserted(movieId, "inserted", ctx.now())]);
    return movieId;
  });
}
