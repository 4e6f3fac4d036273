import type { Suggestions } from "@/core/discovery/views";
import type { Database } from "@/db/client";
import { searchMovies } from "@/db/queries/discovery/search-movies";
import { searchPeople } from "@/db/queries/discovery/search-people";

const MOVIES = 6;
const PEOPLE = 3;

/** What to show while someone types. A person's name is no misspelt title. */
export async function suggest(db: Database, query: string): Promise<Suggestions> {
  const [found, people] = await Promise.all([
    searchMovies(db, query, { page: 1, pageSize: MOVIES }),
    searchPeople(db, query, PEOPLE),
  ]);
  const mended = found.correctedQuery !== null;
  return {
    query,
    correctedQuery: mended && people.length === 0 ? found.correctedQuery : null,
    movies: mended && people.length > 0 ? [] : found.items,
    people,
  };
}
