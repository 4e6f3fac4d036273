import { and, like, sql } from "drizzle-orm";
import { queryWords } from "@/core/discovery/search-text";
import type { PersonRef } from "@/core/movies/views";
import type { Executor } from "@/db/client";
import { people } from "@/db/schema";

/** People whose name has words that begin with the words of the query, best known first. */
export async function searchPeople(db: Executor, query: string, limit: number): Promise<PersonRef[]> {
  const words = queryWords(query);
  if (words.join("").length < 2) return [];
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(...words.map((word) => like(people.searchKey, `% ${word}%`))))
    .orderBy(sql`${people.prominence} desc`, people.id)
    .limit(limit);
}
