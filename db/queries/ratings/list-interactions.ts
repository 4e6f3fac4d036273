import { desc, eq } from "drizzle-orm";
import type { Interaction } from "@/core/ratings/interaction";
import type { Executor } from "@/db/client";
import { interactions } from "@/db/schema";

/** The last things that a person did, newest first. */
export async function listInteractions(db: Executor, userId: number, limit: number): Promise<Interaction[]> {
  return db
    .select()
    .from(interactions)
    .where(eq(interactions.userId, userId))
    .orderBy(desc(interactions.id))
    .limit(limit);
}
