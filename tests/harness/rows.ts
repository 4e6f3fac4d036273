import { asc } from "drizzle-orm";
import type { Database } from "@/db/client";
import { credits, keywords, movieKeywords, movies, outboxEvents, people } from "@/db/schema";

/** The events in the outbox, in the order of writing. */
export async function listEvents(db: Database) {
  const rows = await db.select().from(outboxEvents).orderBy(asc(outboxEvents.sequence));
  return rows.map(({ type, aggregate, payload }) => ({ type, aggregate, payload }));
}

/** Everything that a merge writes, but for the instants and the derived prominence. */
export async function readCatalogContent(db: Database) {
  const [movieRows, creditRows, peopleRows, keywordRows, links] = await Promise.all([
    db.select().from(movies).orderBy(asc(movies.id)),
    db.select().from(credits).orderBy(asc(credits.movieId), asc(credits.ordinal)),
    db.select().from(people).orderBy(asc(people.id)),
    db.select().from(keywords).orderBy(asc(keywords.id)),
    db.select().from(movieKeywords).orderBy(asc(movieKeywords.movieId), asc(movieKeywords.keywordId)),
  ]);
  return {
    movies: movieRows.map(({ createdAt, updatedAt, ...movie }) => movie),
    credits: creditRows,
    people: peopleRows,
    keywords: keywordRows,
    links,
  };
}

/** Which version of each movie's row there is: it changes whenever anything writes the row. */
export async function readRowVersions(db: Database): Promise<Map<number, string>> {
  const rows = await db.$client<{ id: number; version: string }[]>`
    select id, xmin::text || '/' || ctid::text as version from movies`;
  return new Map(rows.map((row) => [row.id, row.version]));
}

const CATALOG_TABLES = [
  "movies",
  "credits",
  "people",
  "movie_keywords",
  "keywords",
  "collections",
  "movie_companies",
  "companies",
  "countries",
  "languages",
  "movie_videos",
  "movie_certifications",
  "movie_providers",
  "providers",
  "movie_neighbours",
  "search_terms",
  "catalog_state",
];

/** Which versions of rows there are in each table that a merge writes. */
export async function readCatalogVersions(db: Database): Promise<Record<string, string[]>> {
  const versions: Record<string, string[]> = {};
  for (const table of CATALOG_TABLES) {
    const rows = await db.$client.unsafe(
      `select xmin::text || '/' || ctid::text as version from ${table} order by ctid`,
    );
    versions[table] = rows.map((row) => row.version);
  }
  return versions;
}

/** How many rows of each table are of another version than before; tables without any are left out. */
export function rowsWritten(
  before: Record<string, string[]>,
  after: Record<string, string[]>,
): Record<string, number> {
  const counts = Object.entries(after).map(([table, versions]): [string, number] => {
    const known = new Set(before[table]);
    return [table, versions.filter((version) => !known.has(version)).length];
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
