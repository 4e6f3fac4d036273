import { asc, eq } from "drizzle-orm";
import type { Mood } from "@/core/recommendations/views";
import type { Executor } from "@/db/client";
import { moods } from "@/db/schema";

/** All moods of a person, oldest first. */
export async function listMoods(db: Executor, userId: number): Promise<Mood[]> {
  return db
    .select({ id: moods.id, name: moods.name, dials: moods.dials })
    .from(moods)
    .where(eq(moods.userId, userId))
    .orderBy(asc(moods.id));
}
