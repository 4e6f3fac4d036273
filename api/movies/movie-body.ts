import { z } from "zod";
import { movieSummaryBody, movieSummaryFields, rounded } from "@/api/movies/movie-summary-body";
import { isOwnMovieId } from "@/core/movies/own-movie";
import type { MovieDetail } from "@/core/movies/views";

const person = z.strictObject({ id: z.int(), name: z.string() });

/** A movie with all its details. */
export const movieSchema = z
  .strictObject({
    ...movieSummaryFields,
    original_title: z.string(),
    overview: z.string().nullable(),
    tagline: z.string().nullable(),
    backdrop_url: z.url().nullable(),
    booking_url: z
      .string()
      .nullable()
      .describe("Where to find out where it can be watched, or the homepage of a movie that was made here."),
    homepage: z.string().nullable(),
    imdb_id: z.string().nullable(),
    countries: z.array(z.string()).describe("ISO 3166-1 alpha-2."),
    spoken_languages: z.array(z.string()).describe("ISO 639-1."),
    community: z
      .strictObject({
        rating_count: z.int(),
        rating_mean: z.number().nullable().describe("In stars, 0.5 to 5."),
      })
      .describe("The ratings given here."),
    directors: z.array(person),
    cast: z.array(
      z.strictObject({ ...person.shape, character: z.string().nullable(), profile_url: z.url().nullable() }),
    ),
    crew: z.array(z.strictObject({ ...person.shape, jobs: z.array(z.string()) })),
    keywords: z.array(z.string()),
  })
  .meta({ id: "Movie" });

export function movieBody(movie: MovieDetail, origin: string): z.input<typeof movieSchema> {
  const { community } = movie;
  return {
    ...movieSummaryBody(movie, origin),
    original_title: movie.originalTitle,
    overview: movie.overview,
    tagline: movie.tagline,
    backdrop_url: movie.backdropUrl && origin + movie.backdropUrl,
    booking_url: isOwnMovieId(movie.id)
      ? movie.homepage
      : `https://www.themoviedb.org/movie/${movie.id}/watch`,
    homepage: movie.homepage,
    imdb_id: movie.imdbId,
    countries: movie.countries,
    spoken_languages: movie.spokenLanguages,
    community: {
      rating_count: community.ratingCount,
      rating_mean: community.halfStarsMean === null ? null : rounded(community.halfStarsMean / 2),
    },
    directors: movie.directors,
    cast: movie.cast.map(({ id, name, character, profileUrl }) => ({
      id,
      name,
      character,
      profile_url: profileUrl && origin + profileUrl,
    })),
    crew: movie.crew,
    keywords: movie.keywords,
  };
}
