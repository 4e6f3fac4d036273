import { loadPredictions } from "@/app/(site)/load-predictions";
import { searchMovies } from "@/db/queries/discovery/search-movies";
import { searchPeople } from "@/db/queries/discovery/search-people";
import { listOpinions } from "@/db/queries/ratings/list-opinions";
import { findViewer, getViewerPreferences } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

const MOVIES_PER_PAGE = 30;
const PEOPLE_SHOWN = 12;

/**
 * What the search page shows for a query: people by that name, and a page of movies. A title that was mended counts
 * only when nobody is called so: a person's name is no misspelt title.
 */
export async function loadSearch(query: string, page: number) {
  const { db } = getApp();
  const [viewer, preferences, found, people] = await Promise.all([
    findViewer(),
    getViewerPreferences(),
    searchMovies(db, query, { page, pageSize: MOVIES_PER_PAGE }),
    searchPeople(db, query, PEOPLE_SHOWN),
  ]);
  const isName = found.correctedQuery !== null && people.length > 0;
  const movies = isName ? { ...found, items: [], totalResults: 0, totalPages: 0 } : found;
  const ids = movies.items.map(({ id }) => id);
  return {
    preferences,
    people,
    movies,
    correctedQuery: isName ? null : found.correctedQuery,
    predictions: await loadPredictions(ids),
    opinions: await listOpinions(db, viewer?.userId ?? null, ids),
  };
}
