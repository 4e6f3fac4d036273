import { z } from "zod";
import { isGenreId } from "@/core/movies/genre";
import type { CreditRecord, KeywordRecord, MovieRecord } from "@/core/movies/movie-record";

const CAST_MAX = 30;
const CREW_MAX = 20;
/** The longest film there is takes 51,420 minutes. */
const RUNTIME_MAX_MINUTES = 100_000;
const INT32_MAX = 2_147_483_647;
/** The crew that people look for; a whole crew is hundreds of names. */
const CREW_JOBS = new Set([
  "Director",
  "Writer",
  "Screenplay",
  "Story",
  "Novel",
  "Producer",
  "Director of Photography",
  "Original Music Composer",
  "Editor",
]);

const text = z.string().nullish();
/** TMDB counts up from 1; what is beyond it is ours. */
const tmdbId = z.int().positive().max(999_999_999);
const person = { id: tmdbId, name: text, profile_path: text };

const movieDetails = z.object({
  id: tmdbId,
  adult: z.boolean().nullish(),
  title: text,
  original_title: text,
  overview: text,
  tagline: text,
  release_date: text,
  runtime: z.number().nullish(),
  original_language: text,
  poster_path: text,
  backdrop_path: text,
  imdb_id: text,
  homepage: text,
  popularity: z.number().nullish(),
  vote_average: z.number().nullish(),
  vote_count: z.number().nullish(),
  genres: z.array(z.object({ id: z.int() })).nullish(),
  production_countries: z.array(z.object({ iso_3166_1: z.string() })).nullish(),
  credits: z
    .object({
      cast: z.array(z.object({ ...person, character: text, order: z.number().nullish() })).nullish(),
      crew: z.array(z.object({ ...person, job: z.string(), department: z.string() })).nullish(),
    })
    .nullish(),
  keywords: z.object({ keywords: z.array(z.object({ id: tmdbId, name: text })).nullish() }).nullish(),
});

type MovieDetails = z.infer<typeof movieDetails>;

/**
 * Turns TMDB's answer to `GET /3/movie/{id}?append_to_response=credits,keywords` into a record. Unknown fields are
 * ignored; TMDB's ways of saying "not known" ("", 0, "xx") become null.
 * @throws Error with words for the import's report when it is no usable movie.
 */
export function parseMovieDetails(input: unknown): MovieRecord {
  const parsed = movieDetails.safeParse(input);
  if (!parsed.success)
    throw new Error(`not a TMDB movie: ${z.prettifyError(parsed.error).split("\n").join(" ")}`);
  const movie = parsed.data;
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
    posterPath: imagePath(movie.poster_path),
    backdropPath: imagePath(movie.backdrop_path),
    imdbId: imdbTitle(movie.imdb_id),
    homepage: webAddress(movie.homepage),
    popularity: Math.max(0, movie.popularity ?? 0),
    popularityIsEstimate: false,
    voteAverage: Math.min(10, Math.max(0, movie.vote_average ?? 0)),
    voteCount: Math.min(INT32_MAX, Math.max(0, Math.round(movie.vote_count ?? 0))),
    editorialScore: null,
    credits: credits(movie),
    keywords: keywords(movie),
  };
}

function countries(movie: MovieDetails): string[] {
  const codes = (movie.production_countries ?? []).map((country) => country.iso_3166_1);
  return [...new Set(codes.filter((code) => /^[A-Z]{2}$/.test(code)))];
}

function keywords(movie: MovieDetails): KeywordRecord[] {
  const nameById = new Map<number, string>();
  for (const { id, name } of movie.keywords?.keywords ?? []) {
    const word = known(name);
    if (word !== null) nameById.set(id, word);
  }
  return [...nameById].map(([id, name]) => ({ id, name }));
}

function credits(movie: MovieDetails): CreditRecord[] {
  const cast = (movie.credits?.cast ?? [])
    .filter((member) => known(member.name) !== null)
    .sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER))
    .slice(0, CAST_MAX)
    .map((member) => ({
      ...credited(member),
      department: "Acting",
      job: "Actor",
      character: known(member.character),
    }));
  const crew = (movie.credits?.crew ?? [])
    .filter((member) => CREW_JOBS.has(member.job) && known(member.name) !== null)
    .sort((a, b) => Number(b.job === "Director") - Number(a.job === "Director"))
    .slice(0, CREW_MAX)
    .map((member) => ({
      ...credited(member),
      department: clean(member.department),
      job: member.job,
      character: null,
    }));
  return [...cast, ...crew];
}

function credited(member: { id: number; name?: string | null; profile_path?: string | null }) {
  return { personId: member.id, name: clean(member.name ?? ""), profilePath: imagePath(member.profile_path) };
}

/** Postgres cannot store NUL, and lone surrogates are no text. */
function clean(value: string): string {
  return value.replaceAll("\0", "").toWellFormed().trim();
}

function known(value: string | null | undefined): string | null {
  return (value && clean(value)) || null;
}

function calendarDay(value: string | null | undefined): string | null {
  const day = known(value);
  if (day === null || !/^(18[7-9]|19\d|20\d|21\d)\d-\d\d-\d\d$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

function wholeMinutes(value: number | null | undefined): number | null {
  const minutes = Math.round(value ?? 0);
  return minutes > 0 && minutes <= RUNTIME_MAX_MINUTES ? minutes : null;
}

/** TMDB's picture paths look like `/abc123.jpg`; anything else could point elsewhere. */
function imagePath(value: string | null | undefined): string | null {
  return value && /^\/[\w-]+\.\w+$/.test(value) ? value : null;
}

function imdbTitle(value: string | null | undefined): string | null {
  const id = known(value);
  return id && /^tt\d+$/.test(id) ? id : null;
}

function webAddress(value: string | null | undefined): string | null {
  const address = known(value);
  return address && /^https?:\/\//i.test(address) ? address : null;
}
