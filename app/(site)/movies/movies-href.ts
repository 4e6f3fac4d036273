import { movieFilterParams } from "@/app/(site)/movies/movie-filter-params";
import { type PageRange, pageRangeParam } from "@/app/(site)/movies/page-range";
import type { MovieFilter } from "@/core/movies/movie-filter";

/** The address of the browse page for a filter and the pages shown. Commas stay readable. */
export function moviesHref(filter: MovieFilter, range: PageRange = { first: 1, last: 1 }): string {
  const params = movieFilterParams(filter);
  const page = pageRangeParam(range);
  if (page) params.set("page", page);
  const query = params.toString().replaceAll("%2C", ",");
  return query ? `/movies?${query}` : "/movies";
}
