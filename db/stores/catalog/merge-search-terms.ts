import { sql } from "drizzle-orm";
import { searchTerms } from "@/core/discovery/search-text";
import type { Executor } from "@/db/client";
import type { ChangedRecord } from "@/db/stores/catalog/changed-record";
import { incoming } from "@/db/stores/catalog/incoming";

const COLUMNS = { term: "text", weight: "double precision" } as const;

/**
 * Remembers the words of the titles, each with the greatest popularity that a movie with it had. A word that no title
 * has any more stays: it can only mend a typo to nothing.
 */
export async function mergeSearchTerms(tx: Executor, records: readonly ChangedRecord[]): Promise<void> {
  const weights = new Map<string, number>();
  for (const { title, originalTitle, popularity } of records) {
    for (const term of searchTerms(`${title} ${originalTitle}`)) {
      weights.set(term, Math.max(popularity, weights.get(term) ?? 0));
    }
  }
  const rows = [...weights].map(([term, weight]) => ({ term, weight }));
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into search_terms (term, weight)
    select term, weight from ${incoming(COLUMNS, rows)}
    where not exists (
      select from search_terms as stored where stored.term = incoming.term and stored.weight >= incoming.weight)
    on conflict (term) do update set weight = excluded.weight`);
}
