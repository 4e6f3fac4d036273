import { z } from "zod";
import { movieSummaryBody, movieSummarySchema } from "@/api/movies/movie-summary-body";
import { defineOperation } from "@/api/operation";
import { pageBody, pageParameters, pageSchema, userId } from "@/api/parameters";
import { starsOf, starsSchema } from "@/api/ratings/stars";
import { requireSelf } from "@/core/accounts/viewer";
import { listRatings } from "@/db/queries/ratings/list-ratings";

const ratedMovieSchema = z
  .strictObject({ movie: movieSummarySchema, rating: starsSchema, rated_at: z.iso.datetime() })
  .meta({ id: "RatedMovie" });

export const listRatingsOperation = defineOperation({
  id: "listRatings",
  method: "GET",
  path: "/api/v1/users/{id}/ratings",
  tag: "ratings",
  summary: "What a user rated, newest first",
  access: "self",
  params: z.strictObject({ id: userId }),
  query: z.strictObject(pageParameters),
  answers: { 200: { description: "A page of ratings", schema: pageSchema(ratedMovieSchema) } },
  errors: ["not_found"],
  handle: async ({ params, query, viewer, app }) => {
    requireSelf(viewer, params.id, "read");
    const page = await listRatings(app.db, params.id, { page: query.page, pageSize: query.page_size });
    const body = pageBody(page, ({ movie, halfStars, ratedAt }) => ({
      movie: movieSummaryBody(movie, app.config.publicUrl),
      rating: starsOf(halfStars),
      rated_at: ratedAt,
    }));
    return { status: 200, body };
  },
});
