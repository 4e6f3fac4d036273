import clsx from "clsx";
import Link from "next/link";

import { Poster } from "@/components/movies/poster";
import type { Recommendation } from "@/core/recommendations/views";

type Props = {
  recommendations: readonly Recommendation[];
  /** The ids of the list as it is now, best first, further down than what is shown. */
  before: readonly number[];
};

/** What people would see, with where each film stands now. */
export function PreviewList({ recommendations, before }: Props) {
  return (
    <ol aria-label="Preview" className="grid">
      {recommendations.map(({ movie, reason }, index) => (
        <li
          key={movie.id}
          className="grid grid-cols-[2rem_3rem_minmax(0,1fr)_auto] items-center gap-x-3 border-t border-line py-2.5 sm:gap-x-4"
        >
          <span aria-hidden className="display display-small text-muted tabular-nums">
            {index + 1}
          </span>
          <Poster src={movie.posterUrl} sizes="48px" />
          <div className="grid min-w-0">
            <h3 className="truncate font-semibold">
              <Link href={`/movies/${movie.id}`} prefetch={false} className="hover:text-accent">
                {movie.title}
              </Link>{" "}
              <span className="font-normal text-muted tabular-nums">{movie.year}</span>
            </h3>
            <p className="line-clamp-2 text-sm leading-snug text-muted">{reason}.</p>
          </div>
          <Move from={before.indexOf(movie.id)} to={index} />
        </li>
      ))}
    </ol>
  );
}

/** Places from 0; `from` is −1 for a film that is far down now. */
function Move({ from, to }: { from: number; to: number }) {
  if (from === to) return <span className="sr-only">Unmoved</span>;
  const isUp = from === -1 || from > to;
  const places = Math.abs(from - to);
  const words = from === -1 ? "New here" : `${isUp ? "Up" : "Down"} ${places}`;
  return (
    <span
      title={words}
      className={clsx(
        "text-sm font-semibold whitespace-nowrap tabular-nums",
        isUp ? "text-accent" : "text-muted",
      )}
    >
      <span className="sr-only">{words}</span>
      <span aria-hidden>{from === -1 ? "new" : `${isUp ? "▲" : "▼"} ${places}`}</span>
    </span>
  );
}
