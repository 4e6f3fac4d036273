import { z } from "zod";
import { movieBody, movieSchema } from "@/api/movies/movie-body";
import { factsOf, movieInputFields } from "@/api/movies/movie-input";
import { defineOperation } from "@/api/operation";
import { movieId } from "@/api/parameters";
import { getMovie } from "@/db/queries/movies/get-movie";
import { updateMovie } from "@/services/movies/update-movie";

export const updateMovieOperation = defineOperation({
  id: "updateMovie",
  method: "PATCH",
  path: "/api/v1/movies/{id}",
  tag: "movies",
  summary: "Change what is said of a movie",
  description:
    "What is left out stays as it is. Of a movie that TMDB has, the next sync brings TMDB's facts back.",
  access: "admin",
  params: z.strictObject({ id: movieId }),
  body: z.strictObject({ ...movieInputFields, title: movieInputFields.title.optional() }),
  answers: { 200: { description: "The movie", schema: movieSchema } },
  errors: ["not_found"],
  handle: async ({ params, body, context, app }) => {
    await updateMovie(context, { movieId: params.id, change: factsOf(body) });
    const movie = await getMovie(app.db, params.id);
    return { status: 200, body: movieBody(movie, app.config.publicUrl) };
  },
});
