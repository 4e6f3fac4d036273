import { eq } from "drizzle-orm";
import { DEFAULT_PREFERENCES, type Preferences } from "@/core/accounts/preferences";
import type { Executor } from "@/db/client";
import { preferences } from "@/db/schema";

/** A person's preferences; the defaults for whoever never chose any. */
export async function getPreferences(db: Executor, userId: number): Promise<Preferences> {
  const [row] = await db.select().from(preferences).where(eq(preferences.userId, userId));
  if (!row) return DEFAULT_PREFERENCES;
  const { preferredGenreIds, preferredLanguage, minRating, ratingScale, theme, seenDisplay } = row;
  return { preferredGenreIds, preferredLanguage, minRating, ratingScale, theme, seenDisplay };
}
