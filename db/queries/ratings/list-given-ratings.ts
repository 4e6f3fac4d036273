import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { ratings } from "@/db/schema";

/** All that somebody gave, in no order. */
export function listGivenRatings(
  db: Executor,
  userId: number,
): Promise<{ movieId: number; halfStars: number }[]> {
  return db
    .select({ movieId: ratings.movieId, halfStars: ratings.halfStars })
    .from(ratings)
    .where(eq(ratings.userId, userId));
}
