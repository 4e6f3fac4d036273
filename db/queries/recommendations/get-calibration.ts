import { asc, eq } from "drizzle-orm";
import { type Calibration, calibrate } from "@/core/recommendations/calibration";
import type { Executor } from "@/db/client";
import { movies, ratingPredictions } from "@/db/schema";

/** How well somebody's ratings were foreseen, from what was kept when they rated. */
export async function getCalibration(db: Executor, userId: number): Promise<Calibration> {
  const points = await db
    .select({
      movieId: ratingPredictions.movieId,
      title: movies.title,
      predictedStars: ratingPredictions.predictedStars,
      lowStars: ratingPredictions.lowStars,
      highStars: ratingPredictions.highStars,
      halfStarsGiven: ratingPredictions.halfStarsGiven,
      ratedAt: ratingPredictions.ratedAt,
    })
    .from(ratingPredictions)
    .innerJoin(movies, eq(movies.id, ratingPredictions.movieId))
    .where(eq(ratingPredictions.userId, userId))
    .orderBy(asc(ratingPredictions.ratedAt), asc(ratingPredictions.movieId));
  return calibrate(points);
}
