import clsx from "clsx";
import Link from "next/link";

import { OpinionMarks } from "@/components/movies/opinion-marks";
import { Poster } from "@/components/movies/poster";
import { PredictedScore } from "@/components/movies/predicted-score";
import { Score } from "@/components/movies/score";
import type { SeenDisplay } from "@/core/accounts/preferences";
import type { MovieCard as Movie } from "@/core/movies/views";
import type { RatingScale } from "@/core/ratings/rating-scale";
import { type MovieOpinion, NO_OPINION } from "@/core/ratings/views";
import type { PredictedStars } from "@/core/recommendations/learned/stars/predict-stars";

/** How wide a card of the grid or of a row is shown. */
const CARD_SIZES = "(min-width: 64rem) 200px, (min-width: 40rem) 24vw, 44vw";

type Props = {
  movie: Movie;
  opinion?: MovieOpinion;
  scale: RatingScale;
  /** What to do with movies that the person has seen or rated; "hide" is the query's work. */
  seenDisplay?: SeenDisplay;
  priority?: boolean;
  /** What the person would probably give, if they want to see it. */
  prediction?: PredictedStars | undefined;
  /** Why it is recommended, said under the card. */
  reason?: string;
};

/** A movie as poster, title, year and score: one link. */
export function MovieCard(props: Props) {
  const { movie, opinion = NO_OPINION, scale, seenDisplay, priority, prediction, reason } = props;
  const faded = seenDisplay !== "show" && (opinion.seen || opinion.halfStars !== null);
  return (
    <Link href={`/movies/${movie.id}`} prefetch={false} className="group grid gap-2.5">
      <span className="relative block overflow-hidden rounded-md outline-accent group-hover:outline-4 group-focus-visible:outline-0">
        <Poster
          src={movie.posterUrl}
          sizes={CARD_SIZES}
          priority={priority}
          className={clsx(
            "transition-opacity",
            faded && "opacity-35 group-hover:opacity-100 group-focus-visible:opacity-100",
          )}
        />
        <OpinionMarks opinion={opinion} scale={scale} />
      </span>
      <span className="block h-[4.125rem]">
        <span className="line-clamp-2 text-[0.9375rem] leading-5 font-semibold group-hover:underline">
          {movie.title}
        </span>
        <span className="flex items-center gap-2.5 pt-0.5 text-sm leading-6 text-muted">
          {movie.year !== null && <span className="tabular-nums">{movie.year}</span>}
          {movie.score !== null && (
            <Score score={movie.score} isEstimate={movie.scoreIsEstimate} scale={scale} />
          )}
          {prediction && <PredictedScore prediction={prediction} scale={scale} />}
        </span>
      </span>
      {reason && (
        <span className="line-clamp-6 border-t border-line pt-2 text-sm leading-5 text-muted">{reason}</span>
      )}
    </Link>
  );
}
