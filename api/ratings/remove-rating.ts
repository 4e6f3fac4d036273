import { defineOperation } from "@/api/operation";
import { ratingParameters } from "@/api/ratings/rating-body";
import { removeRating } from "@/services/ratings/remove-rating";

export const removeRatingOperation = defineOperation({
  id: "removeRating",
  method: "DELETE",
  path: "/api/v1/users/{id}/ratings/{movie_id}",
  tag: "ratings",
  summary: "Take a rating back",
  description: "Doing it twice is no error.",
  access: "self",
  params: ratingParameters,
  answers: { 204: { description: "There is no rating any more" } },
  errors: ["not_found"],
  handle: async ({ params, context }) => {
    await removeRating(context, { userId: params.id, movieId: params.movie_id });
    return { status: 204 };
  },
});
