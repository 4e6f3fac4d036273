/** What the browse page and the API can ask of the catalogue. */
export const MOVIE_SORTS = ["popularity", "rating", "release_date", "title"] as const;
export type MovieSort = (typeof MOVIE_SORTS)[number];
export type SortOrder = "asc" | "desc";

export type MovieFilter = {
  /** Movies must have all of these. */
  genreIds: number[];
  /** Movies must have none of these. */
  excludedGenreIds: number[];
  yearFrom: number | null;
  yearTo: number | null;
  runtimeFromMinutes: number | null;
  runtimeToMinutes: number | null;
  /** ISO 639-1. */
  language: string | null;
  /** 0 to 10. */
  minScore: number | null;
  sort: MovieSort;
  order: SortOrder;
};

export const EMPTY_MOVIE_FILTER: MovieFilter = {
  genreIds: [],
  excludedGenreIds: [],
  yearFrom: null,
  yearTo: null,
  runtimeFromMinutes: null,
  runtimeToMinutes: null,
  language: null,
  minScore: null,
  sort: "popularity",
  order: "desc",
};

/** How many things a filter narrows; sorting is not one. */
export function activeFilterCount(filter: MovieFilter): number {
  return [
    ...filter.genreIds,
    ...filter.excludedGenreIds,
    filter.yearFrom !== null || filter.yearTo !== null || null,
    filter.runtimeFromMinutes !== null || filter.runtimeToMinutes !== null || null,
    filter.language,
    filter.minScore,
  ].filter((part) => part !== null).length;
}
