import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { ratingBody, ratingParameters, ratingSchema } from "@/api/ratings/rating-body";
import { halfStarsOf, starsSchema } from "@/api/ratings/stars";
import { rateMovie } from "@/services/ratings/rate-movie";

export const rateMovieOperation = defineOperation({
  id: "rateMovie",
  method: "PUT",
  path: "/api/v1/users/{id}/ratings/{movie_id}",
  tag: "ratings",
  summary: "Rate a movie",
  description: "A second rating replaces the first.",
  access: "self",
  params: ratingParameters,
  body: z.strictObject({ rating: starsSchema }),
  answers: { 200: { description: "The rating", schema: ratingSchema } },
  errors: ["not_found"],
  handle: async ({ params, body, context }) => {
    const rating = await rateMovie(context, {
      userId: params.id,
      movieId: params.movie_id,
      halfStars: halfStarsOf(body.rating),
    });
    return { status: 200, body: ratingBody(rating) };
  },
});
