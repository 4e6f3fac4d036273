import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

import { Poster } from "@/components/movies/poster";
import { runtimeInWords } from "@/components/movies/runtime-in-words";
import { Score } from "@/components/movies/score";
import type { MovieCard } from "@/core/movies/views";
import type { RatingScale } from "@/core/ratings/rating-scale";

type Props = {
  movie: MovieCard;
  scale: RatingScale;
  priority?: boolean;
  /** Said under the facts: a reason, a date. */
  note?: ReactNode;
  /** What can be done with it. */
  controls: ReactNode;
  /** Below everything, over the whole width. */
  children?: ReactNode;
};

/** A movie as an entry of a programme: poster, title, facts, and what one can say of it. For lists that are worked on. */
export function MovieEntry({ movie, scale, priority, note, controls, children }: Props) {
  const href = `/movies/${movie.id}`;
  const facts = [movie.year, runtimeInWords(movie.runtimeMinutes), movie.genres.slice(0, 3).join(", ")];
  return (
    <article
      data-item
      className="grid grid-cols-[5.5rem_minmax(0,1fr)] content-start gap-x-4 gap-y-3 border-t-2 border-line pt-4 sm:grid-cols-[8.5rem_minmax(0,1fr)] sm:grid-rows-[auto_1fr] sm:gap-x-6"
    >
      <Link
        href={href}
        prefetch={false}
        tabIndex={-1}
        aria-hidden
        className={clsx(
          "block self-start rounded-md outline-accent hover:outline-4",
          children ? "sm:row-span-3" : "sm:row-span-2",
        )}
      >
        <Poster src={movie.posterUrl} sizes="(min-width: 40rem) 136px, 88px" priority={priority} />
      </Link>
      <div className="grid content-start gap-1.5">
        <h3 className="display text-[1.625rem] leading-[0.95] sm:text-[2rem]">
          <Link href={href} prefetch={false} className="hover:text-accent">
            {movie.title}
          </Link>
        </h3>
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
          <span>{facts.filter(Boolean).join(" · ") || "Year unknown"}</span>
          {movie.score !== null && (
            <Score score={movie.score} isEstimate={movie.scoreIsEstimate} scale={scale} />
          )}
        </p>
        {note && <div className="leading-snug">{note}</div>}
      </div>
      <div className="col-span-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:col-span-1 sm:col-start-2 sm:self-end">
        {controls}
      </div>
      {children && <div className="col-span-2 sm:col-span-1 sm:col-start-2">{children}</div>}
    </article>
  );
}
