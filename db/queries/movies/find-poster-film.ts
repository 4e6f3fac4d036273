import { and, asc, eq } from "drizzle-orm";
import { genreNames } from "@/core/movies/genre";
import type { PosterFilm } from "@/core/movies/poster-design";
import type { Executor } from "@/db/client";
import { credits, movies, people } from "@/db/schema";

/** What a poster is drawn from, and TMDB's picture if there is one; null when there is no such movie. */
export async function findPosterFilm(
  db: Executor,
  id: number,
): Promise<{ film: PosterFilm; posterPath: string | null } | null> {
  const [[movie], directors] = await Promise.all([
    db
      .select({
        title: movies.title,
        releasedOn: movies.releasedOn,
        genreIds: movies.genreIds,
        language: movies.language,
        runtimeMinutes: movies.runtimeMinutes,
        posterPath: movies.posterPath,
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
  if (!movie) return null;
  const { posterPath, releasedOn, genreIds, ...facts } = movie;
  const film = {
    ...facts,
    id,
    year: releasedOn === null ? null : Number(releasedOn.slice(0, 4)),
    genres: genreNames(genreIds),
    directors: directors.map((director) => director.name),
  };
  return { film, posterPath };
}
