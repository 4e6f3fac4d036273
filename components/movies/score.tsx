import { Star } from "lucide-react";

import { formatScore, type RatingScale } from "@/core/ratings/rating-scale";

type Props = {
  /** 0 to 10. */
  score: number;
  isEstimate: boolean;
  scale: RatingScale;
};

/** A movie's score on the person's scale. The star is hollow while the score is our estimate alone. */
export function Score({ score, isEstimate, scale }: Props) {
  const spokenTop = scale === "half-stars" ? " of 5" : scale === "ten" ? " of 10" : "";
  return (
    <span
      className="inline-flex items-center gap-1 font-semibold text-ink tabular-nums"
      title={isEstimate ? "Our estimate: nobody has voted yet" : undefined}
    >
      <Star
        aria-hidden
        className={isEstimate ? "size-3.5 text-accent" : "size-3.5 fill-accent text-accent"}
      />
      <span className="sr-only">{isEstimate ? "Estimated score " : "Score "}</span>
      {formatScore(score, scale)}
      <span className="sr-only">{spokenTop}</span>
    </span>
  );
}
