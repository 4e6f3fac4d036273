import { type SQL, sql } from "drizzle-orm";

/** A CHECK that a column holds one of the words that core lists. */
export function oneOf(column: string, words: readonly string[]): SQL {
  return sql.raw(`${column} in (${words.map((word) => `'${word}'`).join(", ")})`);
}
