import { formatScore, type RatingScale } from "@/core/ratings/rating-scale";
import type { PredictedStars } from "@/core/recommendations/learned/stars/predict-stars";

type Props = { prediction: PredictedStars; scale: RatingScale };

/** How many stars the person would probably give, with the interval in words. Never stands in the rating control. */
export function PredictedStarsLine({ prediction, scale }: Props) {
  const [stars, low, high] = [prediction.stars, prediction.low, prediction.high].map((value) =>
    formatScore(2 * value, scale),
  );
  return (
    <p className="text-sm text-muted">
      You would probably give it{" "}
      <span className="font-semibold text-ink tabular-nums">
        {stars}
        {scale === "half-stars" && <span aria-hidden>★</span>}
      </span>
      , most likely between <span className="tabular-nums">{low}</span> and{" "}
      <span className="tabular-nums">{high}</span>.
    </p>
  );
}
