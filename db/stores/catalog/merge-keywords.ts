import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { ChangedRecord } from "@/db/stores/catalog/changed-record";

/** Replaces the keywords of the given movies. */
export async function mergeKeywords(tx: Executor, records: readonly ChangedRecord[]): Promise<void> {
  const keywords = new Map(
    records.flatMap((record) => record.keywords).map((keyword) => [keyword.id, keyword]),
  );
  const links = records.flatMap((record) =>
    record.keywords.map((keyword) => ({ movie_id: record.id, keyword_id: keyword.id })),
  );
  await tx.execute(sql`
    insert into keywords (id, name)
    select id, name from jsonb_to_recordset(${JSON.stringify([...keywords.values()])}::jsonb) as incoming (id integer, name text)
    order by id
    on conflict (id) do update set name = excluded.name where keywords.name <> excluded.name`);
  await tx.execute(sql`
    delete from movie_keywords where movie_id in (
      select value::integer from jsonb_array_elements_text(${JSON.stringify(records.map((record) => record.id))}::jsonb))`);
  await tx.execute(sql`
    insert into movie_keywords (movie_id, keyword_id)
    select movie_id, keyword_id
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as incoming (movie_id integer, keyword_id integer)`);
}
