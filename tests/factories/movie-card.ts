import type { MovieCard } from "@/core/movies/views";

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
