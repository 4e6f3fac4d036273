import { useId } from "react";

import { MovieCard } from "@/components/movies/movie-card";
import type { PredictionsByMovie } from "@/components/movies/predictions-by-movie";
import { RowScroller } from "@/components/movies/row-scroller";
import { SectionHeading } from "@/components/ui/section-heading";
import type { SeenDisplay } from "@/core/accounts/preferences";
import type { MovieCard as Movie } from "@/core/movies/views";
import type { RatingScale } from "@/core/ratings/rating-scale";
import type { OpinionsByMovie } from "@/core/ratings/views";

type Props = {
  title: string;
  note?: string | null;
  /** Where "See all" leads. */
  href?: string;
  movies: (Movie & { reason?: string })[];
  opinions?: OpinionsByMovie;
  predictions?: PredictionsByMovie;
  scale: RatingScale;
  seenDisplay?: SeenDisplay;
};

/** A shelf of movies with a heading. It brings its own page margins, because its posters run into them. */
export function MovieRow(props: Props) {
  const { title, note, href, movies, opinions = {}, predictions = {}, scale, seenDisplay } = props;
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="below-fold">
      <div className="page-gutter">
        <SectionHeading id={headingId} title={title} note={note} href={href} />
      </div>
      <RowScroller labelledBy={headingId}>
        {movies.map((movie) => (
          <li key={movie.id} className="snap-start">
            <MovieCard
              movie={movie}
              opinion={opinions[movie.id]}
              prediction={predictions[movie.id]}
              scale={scale}
              seenDisplay={seenDisplay}
              reason={movie.reason}
            />
          </li>
        ))}
      </RowScroller>
    </section>
  );
}
