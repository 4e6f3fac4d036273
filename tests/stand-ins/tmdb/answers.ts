import { GENRES } from "@/core/movies/genre";
import { APPENDED_PARTS, type Film } from "@/tests/stand-ins/tmdb/film";
import type { FilmLibrary } from "@/tests/stand-ins/tmdb/film-library";

export type Answer = { status: number; body: unknown };

const PAGE_SIZE = 20;
const CHANGES_PAGE_SIZE = 100;
const PAGE_MAX = 500;
const DAY_MS = 86_400_000;
const CHANGES_DAYS_MAX = 14;

const notFound = refusal(404, 34, "The resource you requested could not be found.");
const badPage = refusal(
  400,
  22,
  "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.",
);
const badRange = refusal(422, 20, "Invalid date range: Should be a range no longer than 14 days.");
export const badKey = refusal(401, 7, "Invalid API key: You must be granted a valid key.");
export const tooMany = refusal(429, 25, "Your request count is over the allowed limit.");
export const internalError = refusal(500, 11, "Internal error: Something went wrong, contact TMDb.");
/** Says 200 and is nothing that any route answers. */
export const malformed: Answer = { status: 200, body: { id: "seven", title: null, results: "none" } };

/** TMDB's answer to a request with a valid key. */
export function answer(films: FilmLibrary, path: string, query: URLSearchParams): Answer {
  if (path === "/3/authentication") return ok({ success: true, status_code: 1, status_message: "Success." });
  if (path === "/3/configuration")
    return ok({ images: { secure_base_url: "https://stand-in.example/t/p/" } });
  if (path === "/3/genre/movie/list") return ok({ genres: GENRES });
  if (path === "/3/discover/movie") return discover(films, query);
  if (path === "/3/movie/changes") return changes(films, query);
  const film = films.get(movieIdOf(path) ?? 0);
  return film ? details(film, query) : notFound;
}

/** The id in `/3/movie/{id}`. */
export function movieIdOf(path: string): number | null {
  const id = /^\/3\/movie\/(\d+)$/.exec(path)?.[1];
  return id === undefined ? null : Number(id);
}

function details(film: Film, query: URLSearchParams): Answer {
  const wanted = new Set(query.get("append_to_response")?.split(","));
  const left = APPENDED_PARTS.filter((part) => !wanted.has(part));
  return ok(Object.fromEntries(Object.entries(film).filter(([name]) => !left.some((part) => part === name))));
}

function discover(films: FilmLibrary, query: URLSearchParams): Answer {
  const from = query.get("primary_release_date.gte") ?? "";
  const to = query.get("primary_release_date.lte") ?? "9999-12-31";
  const language = query.get("with_original_language");
  const genreIds = query.get("with_genres")?.split(",").map(Number) ?? [];
  const minVotes = Number(query.get("vote_count.gte") ?? 0);
  const found = films
    .list()
    .filter(
      (film) =>
        film.release_date >= from &&
        film.release_date <= to &&
        (!language || film.original_language === language) &&
        genreIds.every((id) => film.genres.some((genre) => genre.id === id)) &&
        film.vote_count >= minVotes &&
        (!film.adult || query.get("include_adult") === "true"),
    );
  return paged(found.map(listItem), query, PAGE_SIZE);
}

function changes(films: FilmLibrary, query: URLSearchParams): Answer {
  const today = new Date().toISOString().slice(0, 10);
  const to = query.get("end_date") ?? today;
  const from = query.get("start_date") ?? new Date(Date.parse(to) - DAY_MS).toISOString().slice(0, 10);
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (!(days >= 0 && days <= CHANGES_DAYS_MAX)) return badRange;
  return paged(films.listChanged(from, to), query, CHANGES_PAGE_SIZE);
}

function paged(items: readonly unknown[], query: URLSearchParams, pageSize: number): Answer {
  const page = Number(query.get("page") ?? 1);
  if (!Number.isInteger(page) || page < 1 || page > PAGE_MAX) return badPage;
  return ok({
    page,
    results: items.slice((page - 1) * pageSize, page * pageSize),
    // More than it serves, as the real one does.
    total_pages: Math.ceil(items.length / pageSize),
    total_results: items.length,
  });
}

function listItem(film: Film) {
  const { id, adult, title, original_title, overview, release_date, original_language, popularity } = film;
  const { vote_average, vote_count, poster_path, backdrop_path, video, genres } = film;
  return {
    ...{ id, adult, title, original_title, overview, release_date, original_language, popularity },
    ...{ vote_average, vote_count, poster_path, backdrop_path, video },
    genre_ids: genres.map((genre) => genre.id),
  };
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function refusal(status: number, code: number, message: string): Answer {
  return { status, body: { success: false, status_code: code, status_message: message } };
}
