import { defineOperation } from "@/api/operation";
import { ratingBody, ratingParameters, ratingSchema } from "@/api/ratings/rating-body";
import { requireSelf } from "@/core/accounts/viewer";
import { getRating } from "@/db/queries/ratings/get-rating";

export const getRatingOperation = defineOperation({
  id: "getRating",
  method: "GET",
  path: "/api/v1/users/{id}/ratings/{movie_id}",
  tag: "ratings",
  summary: "What a user gave a movie",
  access: "self",
  params: ratingParameters,
  answers: { 200: { description: "The rating", schema: ratingSchema } },
  errors: ["not_found"],
  handle: async ({ params, viewer, app }) => {
    requireSelf(viewer, params.id, "read");
    return { status: 200, body: ratingBody(await getRating(app.db, params.id, params.movie_id)) };
  },
});
