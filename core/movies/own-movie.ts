import { AppError } from "@/core/app-error";
import { isGenreId } from "@/core/movies/genre";
import type { MovieRecord } from "@/core/movies/movie-record";

/** Movies that are made here have ids from a range in which TMDB has none. */
export const OWN_MOVIE_ID_MIN = 1_000_000_000;
export const OWN_MOVIE_ID_MAX = 1_499_999_999;

export const TITLE_LENGTH_MAX = 500;
export const TAGLINE_LENGTH_MAX = 1000;
export const OVERVIEW_LENGTH_MAX = 10_000;
export const HOMEPAGE_LENGTH_MAX = 2000;
export const RUNTIME_MINUTES_MAX = 10_000;
export const POPULARITY_MAX = 10_000;
export const COUNTRIES_MAX = 50;

/** What an administrator can say of a movie. The rest (credits, keywords, votes, pictures) comes from TMDB. */
export type MovieFacts = Pick<
  MovieRecord,
  | "title"
  | "originalTitle"
  | "overview"
  | "tagline"
  | "releasedOn"
  | "runtimeMinutes"
  | "language"
  | "countries"
  | "genreIds"
  | "imdbId"
  | "homepage"
  | "popularity"
>;

export function isOwnMovieId(id: number): boolean {
  return id >= OWN_MOVIE_ID_MIN && id <= OWN_MOVIE_ID_MAX;
}

/** A movie of which only its title is known. */
export function untoldMovie(id: number, title: string): MovieRecord {
  return {
    id,
    title,
    originalTitle: title,
    overview: null,
    tagline: null,
    releasedOn: null,
    runtimeMinutes: null,
    language: null,
    countries: [],
    genreIds: [],
    posterPath: null,
    backdropPath: null,
    imdbId: null,
    homepage: null,
    popularity: 0,
    popularityIsEstimate: false,
    voteAverage: 0,
    voteCount: 0,
    editorialScore: null,
    credits: [],
    keywords: [],
  };
}

/**
 * The movie with some facts changed. An original title that was the title follows it.
 * @throws AppError `invalid_input` naming the field.
 */
export function changeMovie(movie: MovieRecord, change: Partial<MovieFacts>): MovieRecord {
  const facts = trimmed(change);
  checkFacts(facts);
  const title = facts.title ?? movie.title;
  const originalTitle = movie.originalTitle === movie.title ? title : movie.originalTitle;
  return {
    ...movie,
    originalTitle,
    ...facts,
    popularityIsEstimate: facts.popularity === undefined && movie.popularityIsEstimate,
  };
}

/** Blanks around texts are nothing, and an empty text is none. */
function trimmed(change: Partial<MovieFacts>): Partial<MovieFacts> {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  const facts: Partial<MovieFacts> = Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "string" ? value.trim() || null : value]),
  );
  if (facts.genreIds) facts.genreIds = [...new Set(facts.genreIds)];
  if (facts.countries) facts.countries = [...new Set(facts.countries)];
  if (facts.originalTitle === null) delete facts.originalTitle;
  return facts;
}

function checkFacts(facts: Partial<MovieFacts>): void {
  checkTexts(facts);
  const { language, countries, genreIds, imdbId, homepage, runtimeMinutes, popularity, releasedOn } = facts;
  check(
    !releasedOn || isCalendarDay(releasedOn),
    "release_date",
    "A release date is a day such as 1999-03-31.",
  );
  check(
    !language || /^[a-z]{2,3}$/.test(language),
    "language",
    "A language is given by its ISO 639-1 code, such as en.",
  );
  check(
    !countries || (countries.length <= COUNTRIES_MAX && countries.every((code) => /^[A-Z]{2}$/.test(code))),
    "countries",
    "Countries are given by their ISO 3166-1 codes, such as US.",
  );
  check(!genreIds || genreIds.every(isGenreId), "genres", "There is no such genre.");
  check(!imdbId || /^tt\d{7,10}$/.test(imdbId), "imdb_id", "An IMDb id looks like tt0133093.");
  check(!homepage || isWebAddress(homepage), "homepage", "A homepage begins with http:// or https://.");
  check(
    !runtimeMinutes ||
      (Number.isInteger(runtimeMinutes) && runtimeMinutes >= 1 && runtimeMinutes <= RUNTIME_MINUTES_MAX),
    "duration",
    `A duration is 1 to ${RUNTIME_MINUTES_MAX} whole minutes.`,
  );
  check(
    popularity === undefined || (popularity >= 0 && popularity <= POPULARITY_MAX),
    "popularity",
    `A popularity goes from 0 to ${POPULARITY_MAX}.`,
  );
}

function checkTexts({ title, originalTitle, overview, tagline, homepage }: Partial<MovieFacts>): void {
  check(title !== null, "title", "A movie needs a title.");
  const texts = [
    ["title", title, TITLE_LENGTH_MAX],
    ["original_title", originalTitle, TITLE_LENGTH_MAX],
    ["overview", overview, OVERVIEW_LENGTH_MAX],
    ["tagline", tagline, TAGLINE_LENGTH_MAX],
    ["homepage", homepage, HOMEPAGE_LENGTH_MAX],
  ] as const;
  for (const [field, text, max] of texts) {
    check(!text || text.length <= max, field, `${field} has at most ${max} characters.`);
    check(
      !text || (text.isWellFormed() && !text.includes("\0")),
      field,
      `${field} has characters that are none.`,
    );
  }
}

function check(isRight: boolean, field: string, sentence: string): void {
  if (!isRight) throw new AppError("invalid_input", sentence, field);
}

/** A day that there is, from the first of the year 1 on, before which the database has another calendar. */
function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < "0001") return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
