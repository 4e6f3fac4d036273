import { asc, like, not } from "drizzle-orm";
import type { PriorSource } from "@/core/recommendations/prior/prior-source";
import { nameOfSource, RETIRED_PREFIX } from "@/core/recommendations/prior/prior-source-names";
import type { Executor } from "@/db/client";
import { priorSources } from "@/db/schema";

/** The sources of ratings of unknown people, also one that is coming in; by name. */
export async function listPriorSources(db: Executor): Promise<PriorSource[]> {
  const isRetired = like(priorSources.name, `${RETIRED_PREFIX}%`);
  const rows = await db.select().from(priorSources).where(not(isRetired)).orderBy(asc(priorSources.name));
  return rows.map((row) => ({ ...row, name: nameOfSource(row.name) }));
}
