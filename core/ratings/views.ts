import type { MovieSummary } from "@/core/movies/views";

/** What one person has said of one movie. */
export type MovieOpinion = {
  halfStars: number | null;
  watchlist: boolean;
  seen: boolean;
  notInterested: boolean;
};

/** Opinions by movie id; a movie that is missing has none. */
export type OpinionsByMovie = Record<number, MovieOpinion>;

export const NO_OPINION: MovieOpinion = {
  halfStars: null,
  watchlist: false,
  seen: false,
  notInterested: false,
};

export type RatedMovie = { movie: MovieSummary; halfStars: number; ratedAt: string };
