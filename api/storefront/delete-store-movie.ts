import { defineOperation } from "@/api/operation";
import { messageSchema, storeMovieParameters } from "@/api/storefront/store-movie-body";
import { deleteMovie } from "@/services/movies/delete-movie";

export const deleteStoreMovieOperation = defineOperation({
  id: "deleteStoreMovie",
  method: "DELETE",
  path: "/api/movies/{id}",
  tag: "storefront",
  summary: "Remove a movie",
  access: "admin",
  params: storeMovieParameters,
  answers: { 200: { description: "It is gone", schema: messageSchema } },
  errors: ["not_found"],
  handle: async ({ params, context }) => {
    await deleteMovie(context, params.id);
    return { status: 200, body: { message: `Movie ${params.id} deleted` } };
  },
});
