import { z } from "zod";
import { movieBody, movieSchema } from "@/api/movies/movie-body";
import { factsOf, movieInputFields } from "@/api/movies/movie-input";
import { defineOperation } from "@/api/operation";
import { movieId } from "@/api/parameters";
import type { MovieFacts } from "@/core/movies/own-movie";
import { getMovie } from "@/db/queries/movies/get-movie";
import { updateMovie } from "@/services/movies/update-movie";

const UNSAID: Omit<MovieFacts, "title" | "originalTitle"> = {
  overview: null,
  tagline: null,
  releasedOn: null,
  runtimeMinutes: null,
  language: null,
  countries: [],
  genreIds: [],
  imdbId: null,
  homepage: null,
  popularity: 0,
};

export const replaceMovieOperation = defineOperation({
  id: "replaceMovie",
  method: "PUT",
  path: "/api/v1/movies/{id}",
  tag: "movies",
  summary: "Replace what is said of a movie",
  description:
    "What is left out is not known any more. Credits, keywords, votes and pictures stay. Of a movie that TMDB has, the next sync brings TMDB's facts back.",
  access: "admin",
  params: z.strictObject({ id: movieId }),
  body: z.strictObject(movieInputFields),
  answers: { 200: { description: "The movie", schema: movieSchema } },
  errors: ["not_found"],
  handle: async ({ params, body, context, app }) => {
    const change = { ...UNSAID, originalTitle: body.title, ...factsOf(body) };
    await updateMovie(context, { movieId: params.id, change });
    const movie = await getMovie(app.db, params.id);
    return { status: 200, body: movieBody(movie, app.config.publicUrl) };
  },
});
