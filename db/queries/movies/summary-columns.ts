import { type SQL, sql } from "drizzle-orm";
import type { MovieSummary } from "@/core/movies/views";
import { cardColumns, movieCard } from "@/db/queries/movies/card-columns";
import { movies } from "@/db/schema";

/** The columns of `movies` that the lists of the API are made of. */
export const summaryColumns = {
  ...cardColumns,
  language: movies.language,
  popularity: movies.popularity,
  voteAverage: movies.voteAverage,
};

/** The same as SQL that is ready, for what is asked a thousand times a second. */
export const SUMMARY_COLUMNS: SQL = sql.raw(`movies.id, movies.title, movies.released_on as "releasedOn",
  movies.genre_ids as "genreIds", movies.runtime_minutes as "runtimeMinutes", movies.score,
  movies.vote_count as "votes", movies.community_rating_count as "communityRatingCount",
  movies.poster_path as "posterPath", movies.language, movies.popularity, movies.vote_average as "voteAverage"`);

export type SummaryRow = Parameters<typeof movieCard>[0] & {
  language: string | null;
  popularity: number;
  voteAverage: number;
};

export function movieSummary(row: SummaryRow): MovieSummary {
  const { releasedOn, language, popularity, voteAverage, votes: voteCount } = row;
  return { ...movieCard(row), releasedOn, language, popularity, voteAverage, voteCount };
}
