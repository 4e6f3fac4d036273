import { inOrder, numberIn, wholeIn } from "@/app/(site)/number-params";
import { GENRES, isGenreId } from "@/core/movies/genre";
import {
  EMPTY_MOVIE_FILTER,
  MOVIE_SORTS,
  type MovieFilter,
  type MovieSort,
  type SortOrder,
} from "@/core/movies/movie-filter";

/**
 * The browse page's filter in its address:
 * `genres=18,35 without=27 from=1990 to=1999 runtime=90-120 language=fr score=7 sort=release_date.asc`.
 * The form without scripts adds `genre-18=with|without` and `decade=1990`; both are read, neither is written.
 * Whatever makes no sense is left out: an old or hand-written address still shows movies.
 */
export function parseMovieFilter(params: URLSearchParams): MovieFilter {
  const genreIds = genresIn(params, "genres", "with");
  const excluded = genresIn(params, "without", "without").filter((id) => !genreIds.includes(id));
  return {
    genreIds,
    excludedGenreIds: excluded,
    ...yearsIn(params),
    ...runtimeIn(params),
    language: /^[a-z]{2}$/.exec(params.get("language") ?? "")?.[0] ?? null,
    minScore: numberIn(params.get("score"), 0.5, 10),
    ...sortingIn(params),
  };
}

/** The address of a filter in its one canonical form. */
export function movieFilterParams(filter: MovieFilter): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | number | null) => {
    if (value !== null && value !== "") params.set(name, String(value));
  };
  set("genres", filter.genreIds.join(","));
  set("without", filter.excludedGenreIds.join(","));
  set("from", filter.yearFrom);
  set("to", filter.yearTo);
  set("runtime", runtimeParam(filter));
  set("language", filter.language);
  set("score", filter.minScore);
  set("sort", sortingParam(filter));
  return params;
}

/** Whether the address comes from the form without scripts, and should be replaced by the canonical one. */
export function isFormSubmission(params: URLSearchParams): boolean {
  return [...params].some(([name, value]) => name === "decade" || name.startsWith("genre-") || value === "");
}

/** `90-120`, `-90`, `150-`, or "" for any. */
export function runtimeParam({ runtimeFromMinutes, runtimeToMinutes }: MovieFilter): string {
  if (runtimeFromMinutes === null && runtimeToMinutes === null) return "";
  return `${runtimeFromMinutes ?? ""}-${runtimeToMinutes ?? ""}`;
}

/** `rating`, or with the order behind it where that is not the usual one; "" for the default. */
export function sortingParam({ sort, order }: Pick<MovieFilter, "sort" | "order">): string {
  if (order !== usualOrder(sort)) return `${sort}.${order}`;
  return sort === EMPTY_MOVIE_FILTER.sort ? "" : sort;
}

function genresIn(params: URLSearchParams, listName: string, choice: string): number[] {
  const listed = (params.get(listName) ?? "").split(",").map(Number);
  const chosen = GENRES.filter(({ id }) => params.get(`genre-${id}`) === choice).map(({ id }) => id);
  return [...new Set([...listed, ...chosen])].filter(isGenreId).sort((a, b) => a - b);
}

function yearsIn(params: URLSearchParams): Pick<MovieFilter, "yearFrom" | "yearTo"> {
  if (params.get("decade") === "any") return { yearFrom: null, yearTo: null };
  const decade = numberIn(params.get("decade"), 1870, 2100);
  if (decade !== null) return { yearFrom: decade, yearTo: decade + 9 };
  return inOrder(
    wholeIn(params.get("from"), 1870, 2100),
    wholeIn(params.get("to"), 1870, 2100),
    (from, to) => ({
      yearFrom: from,
      yearTo: to,
    }),
  );
}

function runtimeIn(params: URLSearchParams): Pick<MovieFilter, "runtimeFromMinutes" | "runtimeToMinutes"> {
  const [, from = "", to = ""] = /^(\d*)-(\d*)$/.exec(params.get("runtime") ?? "") ?? [];
  return inOrder(wholeIn(from, 1, 1000), wholeIn(to, 1, 1000), (runtimeFromMinutes, runtimeToMinutes) => ({
    runtimeFromMinutes,
    runtimeToMinutes,
  }));
}

function sortingIn(params: URLSearchParams): Pick<MovieFilter, "sort" | "order"> {
  const [name, direction] = (params.get("sort") ?? "").split(".");
  const sort = MOVIE_SORTS.find((known) => known === name) ?? EMPTY_MOVIE_FILTER.sort;
  const order = direction === "asc" || direction === "desc" ? direction : usualOrder(sort);
  return { sort, order };
}

function usualOrder(sort: MovieSort): SortOrder {
  return sort === "title" ? "asc" : "desc";
}
