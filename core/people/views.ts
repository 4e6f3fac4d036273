import type { MovieSummary } from "@/core/movies/views";

export type FilmographyEntry = {
  movie: MovieSummary /** "Director", "as Rick Blaine", … */;
  roles: string[];
};

export type PersonDetail = {
  id: number;
  name: string;
  /** Path on our own origin, to which `&w=` is added; null when there is no portrait. */
  profileUrl: string | null;
  /** Department with most credits, such as "Directing" or "Acting". */
  knownFor: string | null;
  /** Newest first; movies without a date last. */
  filmography: FilmographyEntry[];
};
