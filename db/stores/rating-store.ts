import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { ratings } from "@/db/schema";
import type { RatingStore } from "@/services/ports/rating-store";

export function ratingStoreOn(tx: Executor): RatingStore {
  const ofMovie = (userId: number, movieId: number) =>
    and(eq(ratings.userId, userId), eq(ratings.movieId, movieId));
  return {
    async find(userId, movieId) {
      const [rating] = await tx.select().from(ratings).where(ofMovie(userId, movieId)).for("update");
      return rating ?? null;
    },
    async save({ userId, movieId, halfStars, ratedAt }) {
      await tx
        .insert(ratings)
        .values({ userId, movieId, halfStars, ratedAt })
        .onConflictDoUpdate({ target: [ratings.userId, ratings.movieId], set: { halfStars, ratedAt } });
    },
    async remove(userId, movieId) {
      const [removed] = await tx.delete(ratings).where(ofMovie(userId, movieId)).returning();
      return removed ?? null;
    },
    async moveAll(fromUserId, toUserId) {
      await tx.execute(sql`
        update ratings set user_id = ${toUserId} where user_id = ${fromUserId}
          and movie_id not in (select movie_id from ratings where user_id = ${toUserId})`);
      return tx.delete(ratings).where(eq(ratings.userId, fromUserId)).returning();
    },
  };
}
