import { and, eq } from "drizzle-orm";
import { AppError } from "@/core/app-error";
import type { Rating } from "@/core/ratings/rating";
import type { Executor } from "@/db/client";
import { ratings } from "@/db/schema";

/** @throws AppError `not_found` when the person has not rated the movie. */
export async function getRating(db: Executor, userId: number, movieId: number): Promise<Rating> {
  const [rating] = await db
    .select()
    .from(ratings)
    .where(and(eq(ratings.userId, userId), eq(ratings.movieId, movieId)));
  if (!rating) throw new AppError("not_found", "rating not found");
  return rating;
}
