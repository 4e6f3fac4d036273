import type { MovieCard, MovieSummary } from "@/core/movies/views";

/** A card of which only the id matters. */
export function movieCard(id: number): MovieCard {
  return {
    id,
    title: `Film ${id}`,
    year: null,
    genres: [],
    runtimeMinutes: null,
    score: null,
    scoreIsEstimate: false,
    posterUrl: `/posters/${id}?v=drawn`,
  };
}

/** The same with what the lists of the API show beside. */
export function movieSummary(id: number): MovieSummary {
  return { ...movieCard(id), releasedOn: null, language: null, popularity: 0, voteAverage: 0, voteCount: 0 };
}
