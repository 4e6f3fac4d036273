import { z } from "zod";
import { genreIdsOf, genreSchema } from "@/api/genres/genre-parameter";
import { day, idParameter, wholeNumber } from "@/api/parameters";
import { AppError } from "@/core/app-error";
import { MOVIE_QUERY_SORTS, type MovieQuery, type MovieQuerySort } from "@/core/movies/movie-query";
import { RUNTIME_MINUTES_MAX } from "@/core/movies/own-movie";

const genres = z.array(genreSchema).max(20);

/** What the list of movies can be asked for, beside its pages. */
export const movieQueryParameters = {
  q: z.string().max(200).optional().describe("Words of the title; typos are mended when nothing matches."),
  genre: genres
    .optional()
    .describe("A genre's name or id. Given more than once: movies that have all of them."),
  without_genre: genres.optional().describe("A genre that movies must not have."),
  release_date_from: day("release_date_from").optional(),
  release_date_to: day("release_date_to").optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "language must be an ISO 639-1 code such as en.")
    .optional(),
  min_rating: z
    .number("min_rating must be a number from 0 to 10.")
    .min(0, "min_rating must be a number from 0 to 10.")
    .max(10, "min_rating must be a number from 0 to 10.")
    .optional(),
  runtime_from: wholeNumber("runtime_from", 1, RUNTIME_MINUTES_MAX).optional().describe("In minutes."),
  runtime_to: wholeNumber("runtime_to", 1, RUNTIME_MINUTES_MAX).optional().describe("In minutes."),
  person: idParameter("invalid person ID").optional().describe("The id of someone in the cast or crew."),
  keyword: z
    .union([z.int(), z.string().min(1).max(100)])
    .optional()
    .describe("A keyword's name or id."),
  sort_by: z
    .enum(MOVIE_QUERY_SORTS)
    .optional()
    .describe("`popularity` when it is left out, `relevance` with `q`, which it needs."),
  order: z.enum(["asc", "desc"]).optional().describe("`desc` when it is left out; `asc` for titles."),
};

const query = z.strictObject(movieQueryParameters);

/** What was asked for, in our own words. @throws AppError `invalid_input`. */
export function toMovieQuery(given: z.output<typeof query>): MovieQuery {
  const text = given.q?.trim() || null;
  const sort: MovieQuerySort = given.sort_by ?? (text === null ? "popularity" : "relevance");
  if (sort === "relevance" && text === null) {
    throw new AppError("invalid_input", "sort_by relevance needs q.", "sort_by");
  }
  return {
    text,
    genreIds: genreIdsOf(given.genre ?? [], "genre"),
    excludedGenreIds: genreIdsOf(given.without_genre ?? [], "without_genre"),
    releasedFrom: given.release_date_from ?? null,
    releasedTo: given.release_date_to ?? null,
    language: given.language ?? null,
    minScore: given.min_rating ?? null,
    runtimeFromMinutes: given.runtime_from ?? null,
    runtimeToMinutes: given.runtime_to ?? null,
    personId: given.person ?? null,
    keyword: given.keyword ?? null,
    sort,
    order: given.order ?? (sort === "title" ? "asc" : "desc"),
  };
}
