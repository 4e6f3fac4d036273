import { defineOperation } from "@/api/operation";
import { storeMovieBody, storeMovieParameters, storeMovieSchema } from "@/api/storefront/store-movie-body";
import { movieSubjects } from "@/core/events/changed-subjects";
import { getMovie } from "@/db/queries/movies/get-movie";

export const getStoreMovieOperation = defineOperation({
  id: "getStoreMovie",
  method: "GET",
  path: "/api/movies/{id}",
  tag: "storefront",
  summary: "One movie, whether it was made here or is TMDB's",
  access: "anyone",
  params: storeMovieParameters,
  answers: { 200: { description: "The movie", schema: storeMovieSchema } },
  errors: ["not_found"],
  cache: { role: "movie-detail", subjects: ({ id }) => movieSubjects(id) },
  handle: async ({ params, app }) => {
    const movie = await getMovie(app.db, params.id);
    return { status: 200, body: storeMovieBody(movie, app.config.publicUrl) };
  },
});
