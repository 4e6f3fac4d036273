import { asc, type SQL, sql } from "drizzle-orm";
import type { SortOrder } from "@/core/movies/movie-filter";
import type { MoviePosition, MovieQuerySort } from "@/core/movies/movie-query";
import { movies } from "@/db/schema";

type ColumnSort = Exclude<MovieQuerySort, "relevance">;

const COLUMNS = {
  popularity: movies.popularity,
  rating: movies.score,
  release_date: movies.releasedOn,
  title: movies.sortTitle,
  vote_count: movies.voteCount,
} satisfies Record<ColumnSort, unknown>;

const TYPES: Record<MovieQuerySort, SQL> = {
  popularity: sql`double precision`,
  rating: sql`double precision`,
  release_date: sql`date`,
  title: sql`text`,
  vote_count: sql`integer`,
  relevance: sql`double precision`,
};

/** Follows the indexes of `movies` to the letter, "nulls last" included: Postgres uses them for nothing less. */
export function movieOrdering({ sort, order }: { sort: ColumnSort; order: SortOrder }): SQL[] {
  const column = COLUMNS[sort];
  if (sort === "title") {
    return order === "asc" ? [asc(column), asc(movies.id)] : [sql`${column} desc`, sql`${movies.id} desc`];
  }
  return order === "desc"
    ? [sql`${column} desc nulls last`, sql`${movies.id} desc nulls last`]
    : [sql`${column} asc nulls first`, sql`${movies.id} asc nulls first`];
}

/** What movies are sorted by, `rank` for relevance. */
export function sortValueOf(sort: MovieQuerySort, rank: SQL): SQL {
  return sort === "relevance" ? rank : sql`${COLUMNS[sort]}`;
}

/** The movies behind a position, in an order by the value and then the id, both in the same direction. */
export function behind(
  { sort, order }: { sort: MovieQuerySort; order: SortOrder },
  rank: SQL,
  { sortValue, id }: MoviePosition,
): SQL {
  const comparison = order === "desc" ? sql`<` : sql`>`;
  return sql`(${sortValueOf(sort, rank)}, ${movies.id}) ${comparison} (${sortValue}::${TYPES[sort]}, ${id}::integer)`;
}
