import { Ban, Bookmark, Check, ThumbsDown, ThumbsUp } from "lucide-react";

import { formatRating, type RatingScale, spokenRating } from "@/core/ratings/rating-scale";
import type { MovieOpinion } from "@/core/ratings/views";

type Props = { opinion: MovieOpinion; scale: RatingScale };

/** What the person has said of a movie, as a stub on the lower edge of its poster. */
export function OpinionMarks({ opinion, scale }: Props) {
  const { halfStars, watchlist, seen, notInterested } = opinion;
  if (halfStars === null && !watchlist && !seen && !notInterested) return null;
  return (
    <span className="absolute start-0 bottom-0 flex items-center gap-2 rounded-se-md bg-ground px-2 py-1 text-ink">
      {halfStars !== null && (
        <span className="inline-flex items-center text-sm leading-5 font-bold tabular-nums">
          <span aria-hidden>{ratingMark(halfStars, scale)}</span>
          <span className="sr-only">, you rated it {spokenRating(halfStars, scale)}</span>
        </span>
      )}
      {seen && halfStars === null && <Mark icon={<Check className="size-5" />} words="you have seen it" />}
      {watchlist && (
        <Mark icon={<Bookmark className="size-4 fill-accent text-accent" />} words="on your watchlist" />
      )}
      {notInterested && <Mark icon={<Ban className="size-4" />} words="not interested" />}
    </span>
  );
}

function ratingMark(halfStars: number, scale: RatingScale) {
  if (scale === "thumbs") {
    const Thumb = halfStars > 5 ? ThumbsUp : ThumbsDown;
    return <Thumb className="size-4 fill-accent text-accent" />;
  }
  return (
    <>
      {formatRating(halfStars, scale)}
      {scale === "half-stars" && <span className="ps-0.5 text-accent">★</span>}
    </>
  );
}

function Mark({ icon, words }: { icon: React.ReactNode; words: string }) {
  return (
    <span className="inline-flex">
      <span aria-hidden>{icon}</span>
      <span className="sr-only">, {words}</span>
    </span>
  );
}
