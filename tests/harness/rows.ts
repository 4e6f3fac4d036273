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
