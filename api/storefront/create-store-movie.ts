import { z } from "zod";
import { movieInputFields } from "@/api/movies/movie-input";
import { defineOperation } from "@/api/operation";
import { descriptionInput, storeMovieBody, storeMovieSchema } from "@/api/storefront/store-movie-body";
import { getMovie } from "@/db/queries/movies/get-movie";
import { createMovie } from "@/services/movies/create-movie";

export const createStoreMovieOperation = defineOperation({
  id: "createStoreMovie",
  method: "POST",
  path: "/api/movies",
  tag: "storefront",
  summary: "Add a movie",
  access: "admin",
  body: z.strictObject({ title: movieInputFields.title, description: descriptionInput }),
  answers: { 201: { description: "The movie", schema: storeMovieSchema } },
  handle: async ({ body, context, app }) => {
    const { title, description: overview = null } = body;
    const movieId = await createMovie(context, { title, overview });
    const movie = await getMovie(app.db, movieId);
    const headers = { location: `/api/movies/${movieId}` };
    return { status: 201, headers, body: storeMovieBody(movie, app.config.publicUrl) };
  },
});
