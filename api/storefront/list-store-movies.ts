import { z } from "zod";
import { defineOperation } from "@/api/operation";
import { wholeNumber } from "@/api/parameters";
import { storeMovieBody, storeMovieSchema } from "@/api/storefront/store-movie-body";
import { listOwnMovies } from "@/db/queries/movies/list-own-movies";

const PAGE_SIZE_MAX = 1000;

export const listStoreMoviesOperation = defineOperation({
  id: "listStoreMovies",
  method: "GET",
  path: "/api/movies",
  tag: "storefront",
  summary: "The movies that were made here",
  description: "In the order in which they were made. TMDB's are in `/api/v1/movies`.",
  access: "anyone",
  query: z.strictObject({
    title: z.string().max(200).optional().describe("Words that the title has, or their beginnings."),
    page: wholeNumber("page", 1, 1_000_000).default(1),
    page_size: wholeNumber("page_size", 1, PAGE_SIZE_MAX).default(PAGE_SIZE_MAX),
  }),
  answers: { 200: { description: "The movies", schema: z.array(storeMovieSchema) } },
  cache: { role: "movie-list" },
  handle: async ({ query, app }) => {
    const movies = await listOwnMovies(app.db, {
      title: query.title?.trim() || null,
      page: query.page,
      pageSize: query.page_size,
    });
    return { status: 200, body: movies.map((movie) => storeMovieBody(movie, app.config.publicUrl)) };
  },
});
