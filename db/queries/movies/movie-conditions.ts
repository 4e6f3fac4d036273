import { arrayContains, arrayOverlaps, eq, gte, isNotNull, lt, lte, not, type SQL, sql } from "drizzle-orm";
import type { MovieFilter } from "@/core/movies/movie-filter";
import { movieMarks, movies, ratings } from "@/db/schema";

/** What a filter asks for, as conditions on `movies`. Years are ranges of dates, so that the index on dates serves. */
export function movieConditions(filter: MovieFilter): SQL[] {
  const conditions = [
    filter.genreIds.length > 0 && arrayContains(movies.genreIds, filter.genreIds),
    filter.excludedGenreIds.length > 0 && not(arrayOverlaps(movies.genreIds, filter.excludedGenreIds)),
    filter.yearFrom !== null && gte(movies.releasedOn, firstDay(filter.yearFrom)),
    filter.yearTo !== null && lt(movies.releasedOn, firstDay(filter.yearTo + 1)),
    filter.runtimeFromMinutes !== null && gte(movies.runtimeMinutes, filter.runtimeFromMinutes),
    filter.runtimeToMinutes !== null && lte(movies.runtimeMinutes, filter.runtimeToMinutes),
    filter.language !== null && eq(movies.language, filter.language),
    filter.minScore !== null && gte(movies.score, filter.minScore),
    filter.sort === "release_date" && isNotNull(movies.releasedOn),
    filter.sort === "rating" && isNotNull(movies.score),
  ];
  return conditions.filter((condition): condition is SQL => condition !== false && condition !== undefined);
}

/** Leaves out what a person has rated, seen or dismissed. */
export function notKnownTo(userId: number): SQL {
  return sql`not exists (select from ${ratings} where ${ratings.movieId} = ${movies.id} and ${ratings.userId} = ${userId})
    and not exists (select from ${movieMarks} where ${movieMarks.movieId} = ${movies.id}
      and ${movieMarks.userId} = ${userId} and ${movieMarks.kind} in ('seen', 'not_interested'))`;
}

function firstDay(year: number): string {
  return `${String(year).padStart(4, "0")}-01-01`;
}
