import { z } from "zod";
import { movieBody, movieSchema } from "@/api/movies/movie-body";
import { factsOf, movieInputFields } from "@/api/movies/movie-input";
import { defineOperation } from "@/api/operation";
import { getMovie } from "@/db/queries/movies/get-movie";
import { createMovie } from "@/services/movies/create-movie";

export const createMovieOperation = defineOperation({
  id: "createMovie",
  method: "POST",
  path: "/api/v1/movies",
  tag: "movies",
  summary: "Add a movie",
  description: "For movies that TMDB does not have. It gets an id from 1,000,000,000 on.",
  access: "admin",
  body: z.strictObject(movieInputFields),
  answers: { 201: { description: "The movie", schema: movieSchema } },
  handle: async ({ body, context, app }) => {
    const movieId = await createMovie(context, { ...factsOf(body), title: body.title });
    const movie = await getMovie(app.db, movieId);
    const headers = { location: `/api/v1/movies/${movieId}` };
    return { status: 201, headers, body: movieBody(movie, app.config.publicUrl) };
  },
});
