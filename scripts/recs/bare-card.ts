import type { MovieCard } from "@/core/movies/views";

/** A movie of which nothing is known but its id: for those who want lists, not what stands on cards. */
export function bareCard(id: number): MovieCard {
  return {
    id,
    title: "",
    year: null,
    genres: [],
    runtimeMinutes: null,
    posterUrl: "",
    score: null,
    scoreIsEstimate: false,
  };
}
