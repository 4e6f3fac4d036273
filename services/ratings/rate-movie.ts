import { requireSelf } from "@/core/accounts/viewer";
import type { Interaction, InteractionType } from "@/core/ratings/interaction";
import { type Rating, rate } from "@/core/ratings/rating";
import type { Stores, ViewerContext } from "@/services/context";

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
  return ctx.transaction(async (stores) => {
    const { rating } = await storeRating(
      stores,
      { ...input, type: "rating", halfStars: () => input.halfStars },
      ctx.now(),
    );
    return rating;
  });
}

/**
 * A rating within a transaction: what it is may depend on the one before.
 * @throws AppError `invalid_input`, `not_found`.
 */
export async function storeRating(
  { catalog, ratings, interactions, outbox }: Stores,
  input: {
    userId: number;
    movieId: number;
    type: InteractionType;
    halfStars: (previous: number | null) => number;
  },
  now: Date,
): Promise<{ rating: Rating; interaction: Interaction }> {
  const { userId, movieId, type } = input;
  await catalog.requireMovie(movieId);
  const previous = await ratings.find(userId, movieId);
  const halfStars = input.halfStars(previous?.halfStars ?? null);
  const { rating, event } = rate({ userId, movieId, halfStars, previous }, now);
  await ratings.save(rating);
  await outbox.append([event]);
  const entry = { userId, movieId, type, halfStars, createdAt: now };
  return { rating, interaction: { ...entry, id: await interactions.add(entry) } };
}
