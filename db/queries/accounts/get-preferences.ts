import { eq } from "drizzle-orm";
import { DEFAULT_PREFERENCES, type Preferences } from "@/core/accounts/preferences";
import type { Executor } from "@/db/client";
import { preferences } from "@/db/schema";

export type DatedPreferences = { preferences: Preferences; updatedAt: Date | null };

/** A person's preferences; the defaults for whoever never chose any. */
export async function getPreferences(db: Executor, userId: number): Promise<Preferences> {
  return (await getDatedPreferences(db, userId)).preferences;
}

/** The same, with the instant of the choice; null in it for whoever never chose any. */
export async function getDatedPreferences(db: Executor, userId: number): Promise<DatedPreferences> {
  const [row] = await db.select().from(preferences).where(eq(preferences.userId, userId));
  if (!row) return { preferences: DEFAULT_PREFERENCES, updatedAt: null };
  const { userId: _, updatedAt, ...chosen } = row;
  return { preferences: chosen, updatedAt };
}
