import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { userId } from "@/api/parameters";
import { ratingParameters } from "@/api/ratings/rating-body";
import { starsOf, starsSchema } from "@/api/ratings/stars";
import { requireSelf } from "@/core/accounts/viewer";
import { listStruckReasons } from "@/db/queries/recommendations/list-struck-reasons";
import { addStruckReason } from "@/services/recommendations/add-struck-reason";
import { removeStruckReason } from "@/services/recommendations/remove-struck-reason";

const struckReasonSchema = z
  .strictObject({
    movie_id: z.int(),
    title: z.string(),
    rating: starsSchema,
    struck_at: z.iso.datetime(),
  })
  .meta({ id: "StruckReason" });

const path = "/api/v1/users/{id}/struck-reasons";

/** The three operations on the ratings that are not to be reasons: look, strike, restore. */
export const struckReasonOperations = {
  list: defineOperation({
    id: "listStruckReasons",
    method: "GET",
    path,
    tag: "recommendations",
    summary: "The ratings that are not to be reasons for recommendations, last struck first",
    access: "self",
    params: z.strictObject({ id: userId }),
    answers: {
      200: {
        description: "The ratings",
        schema: z.strictObject({ data: z.array(struckReasonSchema) }).meta({ id: "StruckReasonList" }),
      },
    },
    errors: ["not_found"],
    handle: async ({ params, viewer, app }) => {
      requireSelf(viewer, params.id, "read");
      const struck = await listStruckReasons(app.db, params.id);
      const data = struck.map(({ movieId, title, halfStars, struckAt }) => ({
        movie_id: movieId,
        title,
        rating: starsOf(halfStars),
        struck_at: struckAt.toISOString(),
      }));
      return { status: 200, body: { data } };
    },
  }),
  add: defineOperation({
    id: "strikeReason",
    method: "PUT",
    path: `${path}/{movie_id}`,
    tag: "recommendations",
    summary: "Strike out a rating as a reason for recommendations",
    description:
      "The rating stays. Every movie's score falls, or rises, by exactly the share that the rating had in it. Doing it twice is no error.",
    access: "self",
    params: ratingParameters,
    answers: { 204: { description: "The rating is no reason any more" } },
    errors: ["not_found"],
    handle: async ({ params, context }) => {
      await addStruckReason(context, { userId: params.id, movieId: params.movie_id });
      return { status: 204 };
    },
  }),
  remove: defineOperation({
    id: "restoreReason",
    method: "DELETE",
    path: `${path}/{movie_id}`,
    tag: "recommendations",
    summary: "Let a rating be a reason again",
    description: "Doing it twice is no error.",
    access: "self",
    params: ratingParameters,
    answers: { 204: { description: "The rating may be a reason" } },
    errors: ["not_found"],
    handle: async ({ params, context }) => {
      await removeStruckReason(context, { userId: params.id, movieId: params.movie_id });
      return { status: 204 };
    },
  }),
};
