import { z } from "zod";
import { genreIdsOf, genreSchema } from "@/api/genres/genre-parameter";
import { day, wholeNumber } from "@/api/parameters";
import {
  COUNTRIES_MAX,
  HOMEPAGE_LENGTH_MAX,
  type MovieFacts,
  OVERVIEW_LENGTH_MAX,
  POPULARITY_MAX,
  RUNTIME_MINUTES_MAX,
  TAGLINE_LENGTH_MAX,
  TITLE_LENGTH_MAX,
} from "@/core/movies/own-movie";

const title = z.string().max(TITLE_LENGTH_MAX).regex(/\S/, "A movie needs a title.");
const code = (pattern: RegExp, words: string) => z.string().regex(pattern, words);

/** What can be said of a movie. */
export const movieInputFields = {
  title,
  original_title: title.optional(),
  overview: z.string().max(OVERVIEW_LENGTH_MAX).nullable().optional(),
  tagline: z.string().max(TAGLINE_LENGTH_MAX).nullable().optional(),
  release_date: day("release_date").nullable().optional(),
  language: code(/^[a-z]{2,3}$/, "language must be an ISO 639-1 code such as en.")
    .nullable()
    .optional(),
  duration: wholeNumber("duration", 1, RUNTIME_MINUTES_MAX).nullable().optional().describe("In minutes."),
  genres: z.array(genreSchema).max(100).optional(),
  countries: z
    .array(code(/^[A-Z]{2}$/, "A country is given by its ISO 3166-1 code, such as US."))
    .max(COUNTRIES_MAX)
    .optional(),
  homepage: z
    .string()
    .max(HOMEPAGE_LENGTH_MAX)
    .regex(/^https?:\/\/[^\s/]+/, "homepage must begin with http:// or https://.")
    .nullable()
    .optional(),
  imdb_id: code(/^tt\d{7,10}$/, "imdb_id must look like tt0133093.")
    .nullable()
    .optional(),
  popularity: z.number().min(0).max(POPULARITY_MAX).optional().describe("By which lists are sorted."),
};

const input = z.strictObject({ ...movieInputFields, title: title.optional() });

/** The facts that a body gives, in our own words; what it leaves out is left out. @throws AppError `invalid_input`. */
export function factsOf(given: z.output<typeof input>): Partial<MovieFacts> {
  const facts: Partial<MovieFacts> = {
    title: given.title,
    originalTitle: given.original_title,
    overview: given.overview,
    tagline: given.tagline,
    releasedOn: given.release_date,
    language: given.language,
    runtimeMinutes: given.duration,
    genreIds: given.genres && genreIdsOf(given.genres, "genres"),
    countries: given.countries,
    homepage: given.homepage,
    imdbId: given.imdb_id,
    popularity: given.popularity,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
