import { z } from "zod";
import { movieSummaryBody, movieSummaryFields } from "@/api/movies/movie-summary-body";
import { defineOperation } from "@/api/operation";
import { movieId, wholeNumber } from "@/api/parameters";
import { movieNotFound } from "@/core/movies/movie-not-found";
import { listSummaries } from "@/db/queries/movies/list-summaries";
import { findSimilarMovies } from "@/services/recommendations/find-similar-movies";

const similarMovieSchema = z
  .strictObject({
    ...movieSummaryFields,
    shared: z.array(z.string()).describe("What both have, strongest first."),
  })
  .meta({ id: "SimilarMovie" });

export const listSimilarMoviesOperation = defineOperation({
  id: "listSimilarMovies",
  method: "GET",
  path: "/api/v1/movies/{id}/similar",
  tag: "movies",
  summary: "Movies like this one, most alike first",
  access: "anyone",
  params: z.strictObject({ id: movieId }),
  query: z.strictObject({ limit: wholeNumber("limit", 1, 100).default(10) }),
  answers: {
    200: {
      description: "The movies",
      schema: z.strictObject({ data: z.array(similarMovieSchema) }).meta({ id: "SimilarMovieList" }),
    },
  },
  errors: ["not_found"],
  handle: async ({ params, query, app }) => {
    const similar = await findSimilarMovies(app.context, { movieId: params.id, limit: query.limit });
    const summaries = await listSummaries(app.db, [params.id, ...similar.map(({ id }) => id)]);
    if (!summaries.has(params.id)) throw movieNotFound();
    const data = similar.flatMap(({ id, shared }) => {
      const movie = summaries.get(id);
      return movie ? { ...movieSummaryBody(movie, app.config.publicUrl), shared } : [];
    });
    return { status: 200, body: { data } };
  },
});
