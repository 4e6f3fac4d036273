import { z } from "zod";
import type { MovieSummary } from "@/core/movies/views";

export const movieSummaryFields = {
  id: z.int().describe("TMDB's id; movies that were made here have ids from 1,000,000,000 on."),
  title: z.string(),
  release_date: z.iso.date().nullable(),
  language: z.string().nullable().describe("ISO 639-1."),
  duration: z.int().nullable().describe("In minutes."),
  genres: z.array(z.string()),
  popularity: z.number(),
  rating: z
    .number()
    .min(0)
    .max(10)
    .nullable()
    .describe(
      "Our one score, 0 to 10, of TMDB's votes and the ratings given here; null when there are none.",
    ),
  vote_average: z.number().describe("Of TMDB's votes, 0 to 10."),
  vote_count: z.int(),
  poster_url: z.url().describe("Add `&w=` and a width for a smaller one."),
};

/** A movie as every list shows it. */
export const movieSummarySchema = z.strictObject(movieSummaryFields).meta({ id: "MovieSummary" });

/** `origin` is where our own pictures are, as people reach it. */
export function movieSummaryBody(movie: MovieSummary, origin: string): z.input<typeof movieSummarySchema> {
  return {
    id: movie.id,
    title: movie.title,
    release_date: movie.releasedOn,
    language: movie.language,
    duration: movie.runtimeMinutes,
    genres: movie.genres,
    popularity: movie.popularity,
    rating: movie.score === null ? null : rounded(movie.score),
    vote_average: movie.voteAverage,
    vote_count: movie.voteCount,
    poster_url: origin + movie.posterUrl,
  };
}

/** To two decimals: more would be noise. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
