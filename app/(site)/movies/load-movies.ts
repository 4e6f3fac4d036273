import { loadPredictions } from "@/app/(site)/load-predictions";
import { type FilterPart, filterParts } from "@/app/(site)/movies/filter-parts";
import type { PageRange } from "@/app/(site)/movies/page-range";
import type { MovieFilter } from "@/core/movies/movie-filter";
import type { MovieCard, Page } from "@/core/movies/views";
import { listLanguages } from "@/db/queries/movies/list-languages";
import { listMovies } from "@/db/queries/movies/list-movies";
import { listOpinions } from "@/db/queries/ratings/list-opinions";
import { findViewer, getViewerPreferences } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

/** Fills whole rows of two, three, five and six posters. */
export const MOVIES_PER_PAGE = 30;

/** All that the browse page shows for a filter. */
export async function loadMovies(filter: MovieFilter, range: PageRange) {
  const { db } = getApp();
  const [viewer, preferences] = await Promise.all([findViewer(), getViewerPreferences()]);
  const hideForUserId = preferences.seenDisplay === "hide" ? (viewer?.userId ?? null) : null;
  const [movies, languages] = await Promise.all([listRange(filter, range, hideForUserId), listLanguages(db)]);
  const ids = movies.items.map(({ id }) => id);
  const parts = movies.totalResults === 0 ? filterParts(filter, preferences.ratingScale) : [];
  const [opinions, predictions, loosenings] = await Promise.all([
    listOpinions(db, viewer?.userId ?? null, ids),
    loadPredictions(ids),
    countWithout(parts, hideForUserId),
  ]);
  return { movies, languages, opinions, predictions, preferences, loosenings };
}

/** The movies of all pages of the range, with the numbers of a single page. */
async function listRange(
  filter: MovieFilter,
  { first, last }: PageRange,
  hideForUserId: number | null,
): Promise<Page<MovieCard>> {
  // A range begins at page 1, so that one larger page holds it.
  const pages = last - first + 1;
  const request = { page: first === last ? last : 1, pageSize: pages * MOVIES_PER_PAGE, hideForUserId };
  const found = await listMovies(getApp().db, filter, request);
  return { ...found, totalPages: Math.ceil(found.totalResults / MOVIES_PER_PAGE) };
}

/** How many movies there would be without each of the parts, most first. */
async function countWithout(
  parts: FilterPart[],
  hideForUserId: number | null,
): Promise<{ part: FilterPart; totalResults: number }[]> {
  const counted = await Promise.all(
    parts.map(async (part) => {
      const request = { page: 1, pageSize: 1, hideForUserId };
      const { totalResults } = await listMovies(getApp().db, part.without, request);
      return { part, totalResults };
    }),
  );
  return counted.sort((a, b) => b.totalResults - a.totalResults);
}
