import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { lockCatalog, raiseRevision } from "@/db/stores/catalog/catalog-lock";
import { creditedPeople, removeUncredited } from "@/db/stores/catalog/credited-people";
import { arrayLiteral } from "@/db/stores/catalog/incoming";

/** Removes movies with all that hangs on them, ratings and marks too. Returns the ids of those that there were. */
export async function removeMovies(tx: Executor, movieIds: readonly number[]): Promise<number[]> {
  await lockCatalog(tx);
  const ids = sql`${arrayLiteral(movieIds)}::integer[]`;
  // Nobody can rate or mark them from here on until the transaction ends.
  const found = await tx.execute(sql`select id from movies where id = any(${ids}) order by id for update`);
  if (found.length === 0) return [];
  const credited = await creditedPeople(tx, movieIds);
  await tx.execute(sql`delete from ratings where movie_id = any(${ids})`);
  await tx.execute(sql`delete from movie_marks where movie_id = any(${ids})`);
  await tx.execute(sql`delete from movies where id = any(${ids})`);
  await removeUncredited(tx, credited);
  await raiseRevision(tx);
  return [...found].map((row) => Number(row.id));
}
