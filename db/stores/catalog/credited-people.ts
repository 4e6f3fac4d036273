import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { arrayLiteral } from "@/db/stores/catalog/incoming";

/** Ids of those who are in the credits of the given movies. */
export async function creditedPeople(tx: Executor, movieIds: Iterable<number>): Promise<number[]> {
  const ids = [...movieIds];
  if (ids.length === 0) return [];
  const rows = await tx.execute(sql`
    select distinct person_id from credits where movie_id = any(${arrayLiteral(ids)}::integer[])`);
  return [...rows].map((row) => Number(row.person_id));
}

/** Of the given people, removes those who are in no credits. */
export async function removeUncredited(tx: Executor, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.execute(sql`
    delete from people
    where id = any(${arrayLiteral(personIds)}::integer[])
      and not exists (select from credits where credits.person_id = people.id)`);
}
