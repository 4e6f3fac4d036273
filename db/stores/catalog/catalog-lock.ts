import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { catalogState } from "@/db/schema";

/** Merges run one after the other: two at once could wait for each other's people. */
const MERGE_LOCK = 7_203_912;

/** Waits until no other transaction writes the catalogue, and keeps others from it until this one ends. */
export async function lockCatalog(tx: Executor): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${MERGE_LOCK})`);
}

/** Tells copies in memory that they are old. */
export async function raiseRevision(tx: Executor): Promise<void> {
  await tx.update(catalogState).set({ revision: sql`${catalogState.revision} + 1` });
}
