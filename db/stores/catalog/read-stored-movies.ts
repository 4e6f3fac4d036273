import { asc, eq } from "drizzle-orm";
import type { MovieRecord } from "@/core/movies/movie-record";
import type { Executor } from "@/db/client";
import { credits, keywords, movieKeywords, movies, people } from "@/db/schema";
import { byMovie, isAmong } from "@/db/stores/catalog/by-movie";
import { readStoredExtras } from "@/db/stores/catalog/read-stored-extras";

/** Movies as they are stored, by id, in the shape in which they come in. */
export async function readStoredMovies(
  tx: Executor,
  movieIds: Iterable<number>,
): Promise<Map<number, MovieRecord>> {
  const ids = [...movieIds];
  if (ids.length === 0) return new Map();
  const creditsOf = await readCredits(tx, ids);
  const keywordsOf = await readKeywords(tx, ids);
  const extrasOf = await readStoredExtras(tx, ids);
  return new Map(
    (await readMovieRows(tx, ids)).map((row) => [
      row.id,
      {
        ...row,
        credits: creditsOf.get(row.id) ?? [],
        keywords: keywordsOf.get(row.id) ?? [],
        extras: extrasOf.get(row.id),
      },
    ]),
  );
}

function readMovieRows(tx: Executor, ids: readonly number[]) {
  return tx
    .select({
      id: movies.id,
      title: movies.title,
      originalTitle: movies.originalTitle,
      overview: movies.overview,
      tagline: movies.tagline,
      releasedOn: movies.releasedOn,
      runtimeMinutes: movies.runtimeMinutes,
      language: movies.language,
      countries: movies.countries,
      genreIds: movies.genreIds,
      posterPath: movies.posterPath,
      backdropPath: movies.backdropPath,
      imdbId: movies.imdbId,
      homepage: movies.homepage,
      popularity: movies.popularity,
      popularityIsEstimate: movies.popularityIsEstimate,
      voteAverage: movies.voteAverage,
      voteCount: movies.voteCount,
      editorialScore: movies.editorialScore,
    })
    .from(movies)
    .where(isAmong(movies.id, ids));
}

async function readCredits(tx: Executor, ids: readonly number[]) {
  const value = {
    personId: credits.personId,
    name: people.name,
    profilePath: people.profilePath,
    department: credits.department,
    job: credits.job,
    character: credits.character,
  };
  const rows = await tx
    .select({ movieId: credits.movieId, value })
    .from(credits)
    .innerJoin(people, eq(people.id, credits.personId))
    .where(isAmong(credits.movieId, ids))
    .orderBy(asc(credits.ordinal));
  return byMovie(rows);
}

async function readKeywords(tx: Executor, ids: readonly number[]) {
  const rows = await tx
    .select({ movieId: movieKeywords.movieId, value: { id: keywords.id, name: keywords.name } })
    .from(movieKeywords)
    .innerJoin(keywords, eq(keywords.id, movieKeywords.keywordId))
    .where(isAmong(movieKeywords.movieId, ids))
    .orderBy(asc(keywords.id));
  return byMovie(rows);
}
