import { and, eq, inArray } from "drizzle-orm";
import { type MovieOpinion, NO_OPINION, type OpinionsByMovie } from "@/core/ratings/views";
import type { Executor } from "@/db/client";
import { movieMarks, ratings } from "@/db/schema";

/** What a person has said of the given movies; nobody (null) has said nothing. */
export async function listOpinions(
  db: Executor,
  userId: number | null,
  movieIds: readonly number[],
): Promise<OpinionsByMovie> {
  if (userId === null || movieIds.length === 0) return {};
  const ids = [...movieIds];
  const [rated, marked] = await Promise.all([
    db
      .select({ movieId: ratings.movieId, halfStars: ratings.halfStars })
      .from(ratings)
      .where(and(eq(ratings.userId, userId), inArray(ratings.movieId, ids))),
    db
      .select({ movieId: movieMarks.movieId, kind: movieMarks.kind })
      .from(movieMarks)
      .where(and(eq(movieMarks.userId, userId), inArray(movieMarks.movieId, ids))),
  ]);
  const opinions: OpinionsByMovie = {};
  const set = (movieId: number, part: Partial<MovieOpinion>) => {
    opinions[movieId] = { ...NO_OPINION, ...opinions[movieId], ...part };
  };
  for (const { movieId, halfStars } of rated) set(movieId, { halfStars });
  for (const { movieId, kind } of marked)
    set(movieId, { [kind === "not_interested" ? "notInterested" : kind]: true });
  return opinions;
}
