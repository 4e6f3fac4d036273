import { sql } from "drizzle-orm";
import { editDistance } from "@/core/discovery/edit-distance";
import { queryWords } from "@/core/discovery/search-text";
import type { Database } from "@/db/client";

/** How like two words must be, as trigrams, to be compared letter by letter: swapped letters share few trigrams. */
const SIMILARITY = 0.2;
const CANDIDATES = 60;
/** A word that exists is taken for a typo only when a neighbour is this many times as well known ("teh", "the"). */
const MUCH_BETTER_KNOWN = 3;
/** A word of a title at least this popular is never taken for a typo ("leon" is not "lion"). */
const WELL_KNOWN = 5;

/** The query with its misspelt words mended after the words of the titles; null when there is nothing to mend. */
export async function correctQuery(db: Database, query: string): Promise<string | null> {
  const words = queryWords(query);
  const corrected = await Promise.all(words.map((word) => correctWord(db, word)));
  const mended = corrected.join(" ");
  return mended === words.join(" ") ? null : mended;
}

async function correctWord(db: Database, word: string): Promise<string> {
  if (word.length < 3 || /^\d+$/.test(word)) return word;
  const asTyped = await weightAsTyped(db, word);
  if (asTyped !== null && asTyped >= WELL_KNOWN) return word;
  const candidates = await similarTerms(db, word);
  const allowed = asTyped !== null || word.length <= 4 ? 1 : word.length <= 8 ? 2 : 3;
  const best = candidates
    .filter((term) => term.weight > (asTyped ?? -1) * MUCH_BETTER_KNOWN)
    .map((term) => ({ ...term, distance: distanceTo(word, term.term) }))
    .filter((term) => term.distance <= allowed)
    .sort((a, b) => a.distance - b.distance || b.weight - a.weight)[0];
  return best?.term ?? word;
}

/** While someone is still typing, what they have typed resembles the beginning of the word. */
function distanceTo(typed: string, term: string): number {
  return Math.min(editDistance(typed, term), editDistance(typed, term.slice(0, typed.length)) + 0.5);
}

/** How well known the best known title is that has a word beginning so; null when there is none. */
async function weightAsTyped(db: Database, word: string): Promise<number | null> {
  const [row] = await db.execute<{ weight: number | null }>(
    sql`select max(weight) as weight from search_terms where term like ${`${word}%`}`,
  );
  return row?.weight ?? null;
}

/** The threshold belongs to the connection, hence the transaction. */
async function similarTerms(db: Database, word: string): Promise<{ term: string; weight: number }[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('pg_trgm.similarity_threshold', ${String(SIMILARITY)}, true)`);
    return tx.execute<{ term: string; weight: number }>(sql`
      (select term, weight from search_terms where term % ${word}
        order by similarity(term, ${word}) desc, weight desc limit ${CANDIDATES})
      union select term, weight from search_terms where term in ${swappedNeighbours(word)}`);
  });
}

/** "teh" and "the" have next to no trigram in common; words with two neighbours swapped are looked up as they are. */
function swappedNeighbours(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, index) => {
    const [first, second] = [word.charAt(index), word.charAt(index + 1)];
    return word.slice(0, index) + second + first + word.slice(index + 2);
  });
}
