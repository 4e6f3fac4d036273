import { useId } from "react";

import { MovieCard } from "@/components/movies/movie-card";
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
  scale: RatingScale;
  seenDisplay?: SeenDisplay;
};

/** A shelf of movies with a heading. It brings its own page margins, because its posters run into them. */
export function MovieRow({ title, note, href, movies, opinions = {}, scale, seenDisplay }: Props) {
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
