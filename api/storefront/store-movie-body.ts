import { z } from "zod";
import { movieSummaryBody, movieSummaryFields } from "@/api/movies/movie-summary-body";
import { idParameter } from "@/api/parameters";
import { OVERVIEW_LENGTH_MAX } from "@/core/movies/own-movie";
import type { MovieSummary } from "@/core/movies/views";

/** A movie in the words of the storefront, which calls the overview a description. */
export const storeMovieSchema = z
  .strictObject({ ...movieSummaryFields, description: z.string().nullable() })
  .meta({ id: "StoreMovie" });

export const storeMovieParameters = z.strictObject({ id: idParameter("invalid movie ID") });
export const descriptionInput = z.string().max(OVERVIEW_LENGTH_MAX).nullable().optional();
export const messageSchema = z.strictObject({ message: z.string() }).meta({ id: "Message" });

export function storeMovieBody(
  movie: MovieSummary & { overview: string | null },
  origin: string,
): z.input<typeof storeMovieSchema> {
  return { ...movieSummaryBody(movie, origin), description: movie.overview };
}
