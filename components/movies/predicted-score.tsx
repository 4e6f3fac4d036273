import { UserRound } from "lucide-react";

import { formatScore, type RatingScale } from "@/core/ratings/rating-scale";
import type { PredictedStars } from "@/core/recommendations/learned/stars/predict-stars";

type Props = { prediction: PredictedStars; scale: RatingScale };

/** What the person would probably give, short enough for a card; the interval is its title. */
export function PredictedScore({ prediction: { stars, low, high }, scale }: Props) {
  const [likely, from, to] = [stars, low, high].map((value) => formatScore(2 * value, scale));
  return (
    <span
      title={`You would probably give ${likely}, most likely between ${from} and ${to}`}
      className="inline-flex items-center gap-1 tabular-nums"
    >
      <UserRound aria-hidden className="size-3.5" />
      <span className="sr-only">You would probably give </span>≈{likely}
    </span>
  );
}
