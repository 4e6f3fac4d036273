import { z } from "zod";
import { movieBody, movieSchema } from "@/api/movies/movie-body";
import { defineOperation } from "@/api/operation";
import { movieId } from "@/api/parameters";
import { movieSubjects } from "@/core/events/changed-subjects";
import { getMovie } from "@/db/queries/movies/get-movie";

export const getMovieOperation = defineOperation({
  id: "getMovie",
  method: "GET",
  path: "/api/v1/movies/{id}",
  tag: "movies",
  summary: "One movie",
  access: "anyone",
  params: z.strictObject({ id: movieId }),
  answers: { 200: { description: "The movie", schema: movieSchema } },
  errors: ["not_found"],
  cache: { role: "movie-detail", subjects: ({ id }) => movieSubjects(id) },
  handle: async ({ params, app }) => {
    const movie = await getMovie(app.db, params.id);
    return { status: 200, body: movieBody(movie, app.config.publicUrl) };
  },
});
