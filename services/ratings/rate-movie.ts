import { requireSelf } from "@/core/accounts/viewer";
import type { Interaction, InteractionType } from "@/core/ratings/interaction";
import { type Rating, rate } from "@/core/ratings/rating";
import type { ForeseenStars } from "@/core/recommendations/foreseen-stars";
import type { RatingContext, Stores } from "@/services/context";

/**
 * Someone rates a movie. A second rating replaces the first. The rating, its event and what was expected of it are
 * written together; the consequences (the movie's score, …) are the worker's, see `worker/consumers/index.ts`.
 * @throws AppError `forbidden`, `invalid_input`, `not_found`.
 */
export async function rateMovie(
  ctx: RatingContext,
  input: { userId: number; movieId: number; halfStars: number },
): Promise<Rating> {
  requireSelf(ctx.viewer, input.userId);
  const foreseen = await ctx.foreseeRating(input.userId, input.movieId);
  return ctx.transaction(async (stores) => {
    const { rating } = await storeRating(
      stores,
      { ...input, type: "rating", halfStars: () => input.halfStars, foreseen },
      ctx.now(),
    );
    return rating;
  });
}

/**
 * A rating within a transaction: what it is may depend on the one before. What was expected is kept of the first only:
 * later ones were no longer unknown.
 * @throws AppError `invalid_input`, `not_found`.
 */
export async function storeRating(
  { catalog, ratings, ratingPredictions, interactions, outbox }: Stores,
  input: {
    userId: number;
    movieId: number;
    type: InteractionType;
    halfStars: (previous: number | null) => number;
    foreseen: ForeseenStars | null;
  },
  now: Date,
): Promise<{ rating: Rating; interaction: Interaction }> {
  const { userId, movieId, type, foreseen } = input;
  await catalog.requireMovie(movieId);
  const previous = await ratings.find(userId, movieId);
  const halfStars = input.halfStars(previous?.halfStars ?? null);
  const { rating, event } = rate({ userId, movieId, halfStars, previous }, now);
  await ratings.save(rating);
  if (foreseen && !previous) {
    await ratingPredictions.add({ ...foreseen, userId, movieId, halfStarsGiven: halfStars, ratedAt: now });
  }
  await outbox.append([event]);
  const entry = { userId, movieId, type, halfStars, createdAt: now };
  return { rating, interaction: { ...entry, id: await interactions.add(entry) } };
}
