import type { ReactNode } from "react";

import { MovieCard } from "@/components/movies/movie-card";
import type { PredictionsByMovie } from "@/components/movies/predictions-by-movie";
import type { SeenDisplay } from "@/core/accounts/preferences";
import type { MovieCard as Movie } from "@/core/movies/views";
import type { RatingScale } from "@/core/ratings/rating-scale";
import type { OpinionsByMovie } from "@/core/ratings/views";

type Props = {
  movies: (Movie & { reason?: string })[];
  opinions?: OpinionsByMovie;
  predictions?: PredictionsByMovie;
  scale: RatingScale;
  seenDisplay?: SeenDisplay;
  /** How many of the first posters are on the screen at once. */
  priorityCount?: number;
  /** Names the list for screen readers, such as "Movies". */
  label?: string;
  /** Further list items behind the movies, such as the places of those that are loading. */
  children?: ReactNode;
};

/** Movies as a grid of posters, in the order given. */
export function MovieGrid({
  movies,
  opinions = {},
  predictions = {},
  scale,
  seenDisplay,
  priorityCount = 0,
  label,
  children,
}: Props) {
  return (
    <ul aria-label={label} className="poster-grid">
      {movies.map((movie, index) => (
        <li key={movie.id}>
          <MovieCard
            movie={movie}
            opinion={opinions[movie.id]}
            prediction={predictions[movie.id]}
            scale={scale}
            seenDisplay={seenDisplay}
            priority={index < priorityCount}
            reason={movie.reason}
          />
        </li>
      ))}
      {children}
    </ul>
  );
}
