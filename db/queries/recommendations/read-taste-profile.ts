import { desc, eq } from "drizzle-orm";
import { NO_TASTE, type TasteProfile } from "@/core/recommendations/taste-profile";
import type { Executor } from "@/db/client";
import { getPreferences } from "@/db/queries/accounts/get-preferences";
import { movieMarks, ratings, struckReasons } from "@/db/schema";

/** All that a person has said, for the recommender. */
export async function readTasteProfile(db: Executor, userId: number | null): Promise<TasteProfile> {
  if (userId === null) return NO_TASTE;
  const [rated, marked, struck, preferences] = await Promise.all([
    db
      .select({ movieId: ratings.movieId, halfStars: ratings.halfStars })
      .from(ratings)
      .where(eq(ratings.userId, userId))
      .orderBy(desc(ratings.ratedAt), ratings.movieId),
    db
      .select({ movieId: movieMarks.movieId, kind: movieMarks.kind })
      .from(movieMarks)
      .where(eq(movieMarks.userId, userId)),
    db.select({ movieId: struckReasons.movieId }).from(struckReasons).where(eq(struckReasons.userId, userId)),
    getPreferences(db, userId),
  ]);
  const idsOf = (kind: string) => marked.filter((mark) => mark.kind === kind).map((mark) => mark.movieId);
  return {
    ratings: rated,
    seenIds: idsOf("seen"),
    dismissedIds: idsOf("not_interested"),
    struckIds: struck.map(({ movieId }) => movieId),
    preferences,
  };
}
