import { eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { priorSources } from "@/db/schema";

/** About a second's work. */
const ERASED_AT_ONCE = 50_000;

/** Erases a part of a source, see `PriorRatingStore.erase`. */
export async function erasePriorRatings(
  tx: Executor,
  sourceId: number,
  abovePerson: number,
): Promise<number | null> {
  const [row] = await tx.execute<{ last: number | null }>(sql`
    select max(person) as last from (
      select person from prior_ratings where source_id = ${sourceId} and person > ${abovePerson}
      order by person limit ${ERASED_AT_ONCE}) as next`);
  const last = row?.last ?? null;
  if (last === null) {
    await tx.delete(priorSources).where(eq(priorSources.id, sourceId));
    return null;
  }
  await tx.execute(sql`
    delete from prior_ratings where source_id = ${sourceId} and person > ${abovePerson} and person <= ${last}`);
  return last;
}
