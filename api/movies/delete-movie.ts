import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { movieId } from "@/api/parameters";
import { deleteMovie } from "@/services/movies/delete-movie";

export const deleteMovieOperation = defineOperation({
  id: "deleteMovie",
  method: "DELETE",
  path: "/api/v1/movies/{id}",
  tag: "movies",
  summary: "Remove a movie",
  description: "With every rating and mark of it. One that TMDB has may come back with a sync.",
  access: "admin",
  params: z.strictObject({ id: movieId }),
  answers: { 204: { description: "There is no such movie any more" } },
  errors: ["not_found"],
  handle: async ({ params, context }) => {
    await deleteMovie(context, params.id);
    return { status: 204 };
  },
});
