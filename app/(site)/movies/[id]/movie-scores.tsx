import { Star } from "lucide-react";

import type { MovieDetail } from "@/core/movies/views";
import { formatScore, type RatingScale } from "@/core/ratings/rating-scale";

type Props = { movie: MovieDetail; scale: RatingScale };

/** The score of a movie as a large figure, and who voted for it: the world, and people here. */
export function MovieScores({ movie, scale }: Props) {
  const { score, scoreIsEstimate, voteAverage, voteCount, community } = movie;
  if (score === null) return <p className="text-muted">Nobody has voted yet, here or on TMDB.</p>;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p className="display flex items-center gap-2 text-5xl sm:text-6xl">
        <Star
          aria-hidden
          className={scoreIsEstimate ? "size-8 text-accent" : "size-8 fill-accent text-accent"}
        />
        <span className="sr-only">Score </span>
        {formatScore(score, scale)}
        <span className="self-end pb-1 text-xl text-muted">{TOPS[scale]}</span>
      </p>
      <ul className="text-sm leading-snug text-muted sm:text-base">
        {scoreIsEstimate && <li>Our editors’ estimate: nobody has voted yet</li>}
        {voteCount > 0 && (
          <li>
            {formatScore(voteAverage, scale)} from {voteCount.toLocaleString("en")}{" "}
            {voteCount === 1 ? "vote" : "votes"} on TMDB
          </li>
        )}
        {community.halfStarsMean !== null && (
          <li>
            {formatScore(community.halfStarsMean, scale)} from {community.ratingCount.toLocaleString("en")}{" "}
            {community.ratingCount === 1 ? "person" : "people"} here
          </li>
        )}
      </ul>
    </div>
  );
}

/** What a score is out of; percentages say it themselves. */
const TOPS: Record<RatingScale, string> = { "half-stars": "/ 5", ten: "/ 10", hundred: "", thumbs: "" };
