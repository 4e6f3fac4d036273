import { z } from "zod";
import { movieInputFields } from "@/api/movies/movie-input";
import { defineOperation } from "@/api/operation";
import {
  descriptionInput,
  storeMovieBody,
  storeMovieParameters,
  storeMovieSchema,
} from "@/api/storefront/store-movie-body";
import { getMovie } from "@/db/queries/movies/get-movie";
import { updateMovie } from "@/services/movies/update-movie";

export const updateStoreMovieOperation = defineOperation({
  id: "updateStoreMovie",
  method: "PUT",
  path: "/api/movies/{id}",
  tag: "storefront",
  summary: "Change a movie",
  description: "What is left out stays as it is.",
  access: "admin",
  params: storeMovieParameters,
  body: z.strictObject({ title: movieInputFields.title.optional(), description: descriptionInput }),
  answers: { 200: { description: "The movie", schema: storeMovieSchema } },
  errors: ["not_found"],
  handle: async ({ params, body, context, app }) => {
    const { title, description: overview } = body;
    const change = { ...(title !== undefined && { title }), ...(overview !== undefined && { overview }) };
    await updateMovie(context, { movieId: params.id, change });
    const movie = await getMovie(app.db, params.id);
    return { status: 200, body: storeMovieBody(movie, app.config.publicUrl) };
  },
});
