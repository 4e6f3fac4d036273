import { z } from "zod";
import { isGenreId } from "@/core/movies/genre";
import type { KeywordRecord, MovieRecord } from "@/core/movies/movie-record";
import { calendarDay, countryCode, imagePath, known, knownAs, webAddress } from "@/platform/tmdb/known-facts";
import { hasFurtherParts, type MovieDetails, movieDetails } from "@/platform/tmdb/movie-details-schema";
import { parseCredits } from "@/platform/tmdb/parse-credits";
import { parseMovieExtras } from "@/platform/tmdb/parse-movie-extras";

/** The longest film there is takes 51,420 minutes. */
const RUNTIME_MAX_MINUTES = 100_000;
const INT32_MAX = 2_147_483_647;

/**
 * Turns TMDB's answer to `GET /3/movie/{id}` into a record, with extras when it came with more appended parts than
 * credits and keywords. Unknown fields are ignored; TMDB's ways of saying "not known" ("", 0, "xx") become null.
 * @throws Error with words for the import's report when it is no usable movie.
 */
export function parseMovieDetails(input: unknown): MovieRecord {
  const parsed = movieDetails.safeParse(input);
  if (!parsed.success)
    throw new Error(`not a TMDB movie: ${z.prettifyError(parsed.error).split("\n").join(" ")}`);
  return toMovieRecord(parsed.data);
}

/** @throws Error when it has no title or is an adult movie. */
export function toMovieRecord(movie: MovieDetails): MovieRecord {
  const title = known(movie.title) ?? known(movie.original_title);
  if (title === null) throw new Error("a movie without any title");
  if (movie.adult) throw new Error("an adult movie");
  return {
    id: movie.id,
    title,
    originalTitle: known(movie.original_title) ?? title,
    overview: known(movie.overview),
    tagline: known(movie.tagline),
    releasedOn: calendarDay(movie.release_date),
    runtimeMinutes: wholeMinutes(movie.runtime),
    language: movie.original_language === "xx" ? null : known(movie.original_language),
    countries: countries(movie),
    genreIds: [...new Set((movie.genres ?? []).map((genre) => genre.id).filter(isGenreId))],
    posterPath: imagePath(movie.poster_path) ?? firstImage(movie.images?.posters),
    backdropPath: imagePath(movie.backdrop_path) ?? firstImage(movie.images?.backdrops),
    imdbId: imdbTitle(movie.imdb_id) ?? imdbTitle(movie.external_ids?.imdb_id),
    homepage: webAddress(movie.homepage),
    popularity: Math.max(0, movie.popularity ?? 0),
    popularityIsEstimate: false,
    voteAverage: Math.min(10, Math.max(0, movie.vote_average ?? 0)),
    voteCount: Math.min(INT32_MAX, Math.max(0, Math.round(movie.vote_count ?? 0))),
    editorialScore: null,
    credits: parseCredits(movie.credits),
    keywords: keywords(movie),
    ...(hasFurtherParts(movie) ? { extras: parseMovieExtras(movie) } : {}),
  };
}

function countries(movie: MovieDetails): string[] {
  const codes = (movie.production_countries ?? []).map((country) => countryCode(country.iso_3166_1));
  return [...new Set(codes)].filter((code) => code !== null);
}

function keywords(movie: MovieDetails): KeywordRecord[] {
  const nameById = new Map<number, string>();
  for (const { id, name } of movie.keywords?.keywords ?? []) {
    const word = known(name);
    if (word !== null) nameById.set(id, word);
  }
  return [...nameById].map(([id, name]) => ({ id, name }));
}

/** The one with the most votes comes first. */
function firstImage(images: readonly { file_path?: string | null }[] | null | undefined): string | null {
  return images?.map((image) => imagePath(image.file_path)).find((path) => path !== null) ?? null;
}

function wholeMinutes(value: number | null | undefined): number | null {
  const minutes = Math.round(value ?? 0);
  return minutes > 0 && minutes <= RUNTIME_MAX_MINUTES ? minutes : null;
}

function imdbTitle(value: string | null | undefined): string | null {
  return knownAs(/^tt\d+$/, value);
}
