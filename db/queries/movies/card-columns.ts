import { genreNames } from "@/core/movies/genre";
import { posterUrl } from "@/core/movies/poster-url";
import type { MovieCard } from "@/core/movies/views";
import { movies } from "@/db/schema";

/** The columns of `movies` that a card is made of. */
export const cardColumns = {
  id: movies.id,
  title: movies.title,
  releasedOn: movies.releasedOn,
  genreIds: movies.genreIds,
  runtimeMinutes: movies.runtimeMinutes,
  score: movies.score,
  votes: movies.voteCount,
  communityRatingCount: movies.communityRatingCount,
  posterPath: movies.posterPath,
};

type CardRow = {
  id: number;
  title: string;
  releasedOn: string | null;
  genreIds: number[];
  runtimeMinutes: number | null;
  score: number | null;
  votes: number;
  communityRatingCount: number;
  posterPath: string | null;
};

export function movieCard(row: CardRow): MovieCard {
  return {
    id: row.id,
    title: row.title,
    year: row.releasedOn === null ? null : Number(row.releasedOn.slice(0, 4)),
    genres: genreNames(row.genreIds),
    runtimeMinutes: row.runtimeMinutes,
    score: row.score,
    scoreIsEstimate: row.score !== null && row.votes + row.communityRatingCount === 0,
    posterUrl: posterUrl(row.id, row.posterPath),
  };
}
