import { sql } from "drizzle-orm";
import { searchTerms } from "@/core/discovery/search-text";
import type { Executor } from "@/db/client";
import type { ChangedRecord } from "@/db/stores/catalog/changed-record";

/** Remembers the words of the titles. A word that no title has any more stays: it can only mend a typo to nothing. */
export async function mergeSearchTerms(tx: Executor, records: readonly ChangedRecord[]): Promise<void> {
  const weights = new Map<string, number>();
  for (const { title, originalTitle, popularity } of records) {
    for (const term of searchTerms(`${title} ${originalTitle}`)) {
      weights.set(term, Math.max(popularity, weights.get(term) ?? 0));
    }
  }
  const terms = [...weights].map(([term, weight]) => ({ term, weight }));
  await tx.execute(sql`
    insert into search_terms (term, weight)
    select term, weight
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as incoming (term text, weight double precision)
    order by term
    on conflict (term) do update set weight = excluded.weight where excluded.weight > search_terms.weight`);
}
