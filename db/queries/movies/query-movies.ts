import { and, type SQL, sql } from "drizzle-orm";
import type { MoviePosition, MovieQuery } from "@/core/movies/movie-query";
import type { MovieSummary } from "@/core/movies/views";
import type { Database } from "@/db/client";
import { correctQuery } from "@/db/queries/discovery/correct-query";
import { matchTitles } from "@/db/queries/discovery/match-titles";
import { queryConditions } from "@/db/queries/movies/movie-conditions";
import { behind, movieOrdering, sortValueOf } from "@/db/queries/movies/movie-ordering";
import { movieSummary, SUMMARY_COLUMNS, type SummaryRow } from "@/db/queries/movies/summary-columns";
import { offsetOf } from "@/db/queries/page";
import { movies } from "@/db/schema";

type Part = { items: MovieSummary[] /** Where it ends, when there is more. */; end: MoviePosition | null };

export type QueriedMovies = Part & {
  totalResults: number;
  /** The text with its typos mended, when nothing matched as it was. */
  mendedText: string | null;
};

/**
 * A page of the movies that programs ask for, filtered and sorted, and how many there are in all. A text that matches
 * nothing is mended and tried once more.
 */
export async function queryMovies(
  db: Database,
  query: MovieQuery,
  request: { page: number; pageSize: number },
): Promise<QueriedMovies> {
  const first = await countedPart(db, query, request);
  if (first.totalResults > 0 || query.text === null) return { ...first, mendedText: null };
  const text = await correctQuery(db, query.text);
  if (text === null) return { ...first, mendedText: null };
  return { ...(await countedPart(db, { ...query, text }, request)), mendedText: text };
}

/** The movies behind a position, as fast at any depth; whatever came in meanwhile, none is shown twice or left out. */
export async function queryMoviesBehind(
  db: Database,
  query: MovieQuery,
  request: { position: MoviePosition; pageSize: number },
): Promise<Part> {
  const asked = conditionsOf(query);
  if (asked === null) return { items: [], end: null };
  const { conditions, rank } = asked;
  return part(
    db,
    query,
    { rank, conditions: [...conditions, behind(query, rank, request.position)] },
    request,
  );
}

async function countedPart(db: Database, query: MovieQuery, request: { page: number; pageSize: number }) {
  const asked = conditionsOf(query);
  if (asked === null) return { items: [], end: null, totalResults: 0 };
  const [found, [row]] = await Promise.all([
    part(db, query, asked, { pageSize: request.pageSize, offset: offsetOf(request) }),
    db.execute<{ total: number }>(
      sql`select count(*)::integer as total from movies where ${allOf(asked.conditions)}`,
    ),
  ]);
  return { ...found, totalResults: row?.total ?? 0 };
}

type Asked = { conditions: SQL[]; rank: SQL };

/** Null when no movie can match. */
function conditionsOf(query: MovieQuery): Asked | null {
  const conditions = queryConditions(query);
  if (query.text === null) return { conditions, rank: sql`0` };
  const match = matchTitles(query.text);
  return match && { conditions: [...conditions, match.condition], rank: match.rank };
}

async function part(
  db: Database,
  query: MovieQuery,
  { conditions, rank }: Asked,
  { pageSize, offset = 0 }: { pageSize: number; offset?: number },
): Promise<Part> {
  // One more than asked for tells whether there is more.
  const rows = await db.execute<SummaryRow & { sortValue: string | number }>(sql`
    select ${SUMMARY_COLUMNS}, ${sortValueOf(query.sort, rank)} as "sortValue" from movies
    where ${allOf(conditions)} order by ${sql.join(orderingOf(query, rank), sql`, `)}
    limit ${pageSize + 1} offset ${offset}`);
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { items: shown.map(movieSummary), end: last ? { sortValue: last.sortValue, id: last.id } : null };
}

function allOf(conditions: SQL[]): SQL {
  return and(...conditions) ?? sql`true`;
}

function orderingOf({ sort, order }: MovieQuery, rank: SQL): SQL[] {
  if (sort !== "relevance") return movieOrdering({ sort, order });
  return order === "desc" ? [sql`${rank} desc`, sql`${movies.id} desc`] : [rank, sql`${movies.id}`];
}
