import { requireSelf } from "@/core/accounts/viewer";
import { type Rating, rate } from "@/core/ratings/rating";
import type { ViewerContext } from "@/services/context";

/**
 * Someone rates a movie. A second rating replaces the first. The rating and its event are written together; the
 * consequences (the movie's score, …) are the worker's, see `worker/consumers/index.ts`.
 * @throws AppError `forbidden`, `invalid_input`, `not_found`.
 */
export async function rateMovie(
  ctx: ViewerContext,
  input: { userId: number; movieId: number; halfStars: number },
): Promise<Rating> {
  requireSelf(ctx.viewer, input.userId);
  return ctx.transaction(async ({ catalog, ratings, outbox }) => {
    await catalog.requireMovie(input.movieId);
    const previous = await ratings.find(input.userId, input.movieId);
    const { rating, event } = rate({ ...input, previous }, ctx.now());
    await ratings.save(rating);
    await outbox.append([event]);
    return rating;
  });
}
