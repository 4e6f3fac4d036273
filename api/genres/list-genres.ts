import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { GENRES } from "@/core/movies/genre";

const genreBody = z.strictObject({ id: z.int(), name: z.string() });

export const listGenresOperation = defineOperation({
  id: "listGenres",
  method: "GET",
  path: "/api/v1/genres",
  tag: "genres",
  summary: "All genres",
  description: "TMDB's genres, by whose names or ids movies can be filtered.",
  access: "anyone",
  answers: { 200: { description: "The genres", schema: z.array(genreBody) } },
  cache: { role: "movie-detail" },
  handle: async () => ({ status: 200, body: GENRES.map(({ id, name }) => ({ id, name })) }),
});
