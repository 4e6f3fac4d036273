import type { Executor } from "@/db/client";
import { catalogState } from "@/db/schema";

/** Grows with every merge that changed a movie. */
export async function readCatalogRevision(db: Executor): Promise<number> {
  const [state] = await db.select({ revision: catalogState.revision }).from(catalogState);
  return state?.revision ?? 0;
}
