import { and, asc, eq } from "drizzle-orm";
import { genreNames } from "@/core/movies/genre";
import { movieNotFound } from "@/core/movies/movie-not-found";
import type { PosterFilm } from "@/core/movies/poster-design";
import type { Executor } from "@/db/client";
import { credits, movies, people } from "@/db/schema";

/** What a poster is drawn from. @throws AppError `not_found`. */
export async function getPosterFilm(db: Executor, id: number): Promise<PosterFilm> {
  const [[movie], directors] = await Promise.all([
    db
      .select({
        title: movies.title,
        releasedOn: movies.releasedOn,
        genreIds: movies.genreIds,
        language: movies.language,
        runtimeMinutes: movies.runtimeMinutes,
      })
      .from(movies)
      .where(eq(movies.id, id)),
    db
      .select({ name: people.name })
      .from(credits)
      .innerJoin(people, eq(people.id, credits.personId))
      .where(and(eq(credits.movieId, id), eq(credits.job, "Director")))
      .orderBy(asc(credits.ordinal)),
  ]);
  if (!movie) throw movieNotFound();
  const { releasedOn, genreIds, ...facts } = movie;
  return {
    ...facts,
    id,
    year: releasedOn === null ? null : Number(releasedOn.slice(0, 4)),
    genres: genreNames(genreIds),
    directors: directors.map((director) => director.name),
  };
}
