import { arrayContains, arrayOverlaps, eq, gte, isNotNull, lt, lte, not, type SQL, sql } from "drizzle-orm";
import type { MovieFilter } from "@/core/movies/movie-filter";
import type { MovieQuery } from "@/core/movies/movie-query";
import { credits, movieMarks, movies, ratings } from "@/db/schema";

/** What a filter asks for, as conditions on `movies`. Years are ranges of dates, so that the index on dates serves. */
export function movieConditions(filter: MovieFilter): SQL[] {
  return present([
    ...sharedConditions(filter),
    filter.yearFrom !== null && gte(movies.releasedOn, firstDay(filter.yearFrom)),
    filter.yearTo !== null && lt(movies.releasedOn, firstDay(filter.yearTo + 1)),
  ]);
}

/** The same of what programs ask for, but for the text. */
export function queryConditions(query: MovieQuery): SQL[] {
  const { releasedFrom, releasedTo, personId, keyword } = query;
  return present([
    ...sharedConditions(query),
    releasedFrom !== null && gte(movies.releasedOn, releasedFrom),
    releasedTo !== null && lte(movies.releasedOn, releasedTo),
    personId !== null &&
      sql`${movies.id} in (select ${credits.movieId} from ${credits} where ${credits.personId} = ${personId})`,
    keyword !== null && hasKeyword(keyword),
  ]);
}

function hasKeyword(keyword: number | string): SQL {
  const isMeant =
    typeof keyword === "number" ? sql`keywords.id = ${keyword}` : sql`lower(name) = lower(${keyword})`;
  return sql`${movies.id} in (select movie_id from movie_keywords
    join keywords on keywords.id = keyword_id where ${isMeant})`;
}

type Condition = SQL | false | undefined;

function present(conditions: Condition[]): SQL[] {
  return conditions.filter((condition): condition is SQL => condition !== false && condition !== undefined);
}

function sharedConditions(filter: Omit<MovieFilter | MovieQuery, "order">): Condition[] {
  return [
    filter.genreIds.length > 0 && arrayContains(movies.genreIds, filter.genreIds),
    filter.excludedGenreIds.length > 0 && not(arrayOverlaps(movies.genreIds, filter.excludedGenreIds)),
    filter.runtimeFromMinutes !== null && gte(movies.runtimeMinutes, filter.runtimeFromMinutes),
    filter.runtimeToMinutes !== null && lte(movies.runtimeMinutes, filter.runtimeToMinutes),
    filter.language !== null && eq(movies.language, filter.language),
    filter.minScore !== null && gte(movies.score, filter.minScore),
    filter.sort === "release_date" && isNotNull(movies.releasedOn),
    filter.sort === "rating" && isNotNull(movies.score),
  ];
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
