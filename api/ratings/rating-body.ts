import { z } from "zod";
import { movieId, userId } from "@/api/parameters";
import { starsOf, starsSchema } from "@/api/ratings/stars";
import type { Rating } from "@/core/ratings/rating";

export const ratingSchema = z
  .strictObject({
    user_id: z.int(),
    movie_id: z.int(),
    rating: starsSchema.describe("In stars."),
    rated_at: z.iso.datetime(),
  })
  .meta({ id: "Rating" });

/** A user's rating of a movie, in the path. */
export const ratingParameters = z.strictObject({ id: userId, movie_id: movieId });

export function ratingBody({ userId, movieId, halfStars, ratedAt }: Rating): z.input<typeof ratingSchema> {
  return {
    user_id: userId,
    movie_id: movieId,
    rating: starsOf(halfStars),
    rated_at: ratedAt.toISOString(),
  };
}
