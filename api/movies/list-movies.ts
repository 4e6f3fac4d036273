import { z } from "zod";
import { readCursor, writeCursor } from "@/api/movies/movie-cursor";
import { movieQueryParameters, toMovieQuery } from "@/api/movies/movie-query-parameters";
import { movieSummaryBody, movieSummarySchema } from "@/api/movies/movie-summary-body";
import { defineOperation } from "@/api/operation";
import { pageParameters, pageSchema } from "@/api/parameters";
import type { MovieQuery } from "@/core/movies/movie-query";
import { queryMovies, queryMoviesBehind } from "@/db/queries/movies/query-movies";
import type { App } from "@/platform/compose";

const movieListSchema = pageSchema(movieSummarySchema)
  .extend({
    next_cursor: z.string().nullable().describe("The `cursor` of the next page; null on the last."),
    corrected_query: z
      .string()
      .nullable()
      .describe("`q` with its typos mended, when nothing matched as it was."),
  })
  .meta({ id: "MovieList" });

export const listMoviesOperation = defineOperation({
  id: "listMovies",
  method: "GET",
  path: "/api/v1/movies",
  tag: "movies",
  summary: "Movies, filtered and sorted",
  description:
    "Pages can be asked for by `page`, or one after the other by `cursor`: that is as fast at any depth, and neither shows a movie twice nor leaves one out when others come in meanwhile. With a `cursor`, `page` does not count, and the totals are those of when the first page was asked for. Sorted by `rating` or `release_date`, movies without one are left out.",
  access: "anyone",
  query: z.strictObject({
    ...pageParameters,
    ...movieQueryParameters,
    cursor: z
      .string()
      .max(2000)
      .optional()
      .describe("The `next_cursor` of the answer before, to the same query."),
  }),
  answers: { 200: { description: "A page of movies", schema: movieListSchema } },
  cache: { role: "movie-list" },
  handle: async ({ query: { page, page_size: pageSize, cursor, ...parameters }, app }) => {
    const query = toMovieQuery(parameters);
    const found = await find(app, query, cursor === undefined ? { page, pageSize } : { cursor, pageSize });
    const { end, totalResults, mendedText } = found;
    const body = {
      page: found.page,
      page_size: pageSize,
      total_pages: Math.ceil(totalResults / pageSize),
      total_results: totalResults,
      next_cursor:
        end && writeCursor(query, { page: found.page + 1, totalResults, mendedText, position: end }),
      corrected_query: mendedText,
      data: found.items.map((movie) => movieSummaryBody(movie, app.config.publicUrl)),
    };
    return { status: 200, body };
  },
});

type PageRequest = { pageSize: number } & ({ page: number } | { cursor: string });

async function find({ db }: App, query: MovieQuery, request: PageRequest) {
  const { pageSize } = request;
  if ("page" in request) return { ...(await queryMovies(db, query, request)), page: request.page };
  const { position, ...known } = readCursor(query, request.cursor);
  const text = known.mendedText ?? query.text;
  return { ...known, ...(await queryMoviesBehind(db, { ...query, text }, { position, pageSize })) };
}
