import { defineOperation } from "@/api/operation";
import { messageSchema } from "@/api/storefront/store-movie-body";
import { deleteOwnMovies } from "@/services/movies/delete-own-movies";

export const deleteStoreMoviesOperation = defineOperation({
  id: "deleteStoreMovies",
  method: "DELETE",
  path: "/api/movies",
  tag: "storefront",
  summary: "Remove every movie that was made here",
  description: "TMDB's movies stay.",
  access: "admin",
  answers: { 200: { description: "They are gone", schema: messageSchema } },
  handle: async ({ context }) => {
    const count = await deleteOwnMovies(context);
    return { status: 200, body: { message: `${count} ${count === 1 ? "movie" : "movies"} deleted` } };
  },
});
