import { runtimeParam, sortingParam } from "@/app/(site)/movies/movie-filter-params";
import type { MovieFilter } from "@/core/movies/movie-filter";

/** What each field of the filter form shows for a filter; fields at rest are left out. */
export function formValues(filter: MovieFilter): Record<string, string> {
  const values: Record<string, string> = {};
  for (const id of filter.genreIds) values[`genre-${id}`] = "with";
  for (const id of filter.excludedGenreIds) values[`genre-${id}`] = "without";
  if (filter.yearFrom !== null) values.from = String(filter.yearFrom);
  if (filter.yearTo !== null) values.to = String(filter.yearTo);
  if (filter.language !== null) values.language = filter.language;
  if (filter.minScore !== null) values.score = String(filter.minScore);
  return { ...values, runtime: runtimeParam(filter), sort: sortingParam(filter) };
}
