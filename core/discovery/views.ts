import type { MovieCard, PersonRef } from "@/core/movies/views";

/** What search-as-you-type shows. `correctedQuery` is set when a typo was mended. */
export type Suggestions = {
  query: string;
  correctedQuery: string | null;
  movies: MovieCard[];
  people: PersonRef[];
};

/** A row of the home page. */
export type HomeRow = {
  /** Stable and unique on the page. */
  key: string;
  title: string;
  /** Said under the title, when there is something to explain. */
  note: string | null;
  /** Where "See all" leads. */
  href: string;
  movies: (MovieCard & { reason?: string })[];
};
