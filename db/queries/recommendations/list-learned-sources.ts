import { asc, isNotNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { priorSources } from "@/db/schema";

/** The ids of the imports that are whole, which the model learns from, in ascending order. */
export async function listLearnedSources(db: Executor): Promise<number[]> {
  const rows = await db
    .select({ id: priorSources.id })
    .from(priorSources)
    .where(isNotNull(priorSources.importedAt))
    .orderBy(asc(priorSources.id));
  return rows.map(({ id }) => id);
}
