import { and, asc, desc, eq } from "drizzle-orm";
import type { StruckReason } from "@/core/recommendations/views";
import type { Executor } from "@/db/client";
import { movies, ratings, struckReasons } from "@/db/schema";

/** The ratings that a person does not want to be reasons, last struck first. */
export async function listStruckReasons(db: Executor, userId: number): Promise<StruckReason[]> {
  return db
    .select({
      movieId: struckReasons.movieId,
      title: movies.title,
      halfStars: ratings.halfStars,
      struckAt: struckReasons.struckAt,
    })
    .from(struckReasons)
    .innerJoin(movies, eq(movies.id, struckReasons.movieId))
    .innerJoin(
      ratings,
      and(eq(ratings.userId, struckReasons.userId), eq(ratings.movieId, struckReasons.movieId)),
    )
    .where(eq(struckReasons.userId, userId))
    .orderBy(desc(struckReasons.struckAt), asc(struckReasons.movieId));
}
