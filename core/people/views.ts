import type { MovieCard } from "@/core/movies/views";

export type FilmographyEntry = { movie: MovieCard /** "Director", "as Rick Blaine", … */; roles: string[] };

export type PersonDetail = {
  id: number;
  name: string;
  /** Department with most credits, such as "Directing" or "Acting". */
  knownFor: string | null;
  /** Newest first; movies without a date last. */
  filmography: FilmographyEntry[];
};
