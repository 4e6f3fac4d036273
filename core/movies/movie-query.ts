import { MOVIE_SORTS, type MovieFilter } from "@/core/movies/movie-filter";

/** What programs can ask of the catalogue: all that the browse page can, and more. */
export const MOVIE_QUERY_SORTS = [...MOVIE_SORTS, "vote_count", "relevance"] as const;
export type MovieQuerySort = (typeof MOVIE_QUERY_SORTS)[number];

export type MovieQuery = Omit<MovieFilter, "sort" | "yearFrom" | "yearTo"> & {
  /** Words of the title. */
  text: string | null;
  /** Calendar days, both included. */
  releasedFrom: string | null;
  releasedTo: string | null;
  /** Someone in the credits. */
  personId: number | null;
  /** A keyword's id, or its name in any case. */
  keyword: number | string | null;
  /** `relevance` only together with `text`. */
  sort: MovieQuerySort;
};

/** Where a page ends: what its last movie sorts by, and its id. The page after it begins there, whatever came between. */
export type MoviePosition = { sortValue: string | number; id: number };
