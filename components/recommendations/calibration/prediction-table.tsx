import clsx from "clsx";

import { errorOf } from "@/components/recommendations/calibration/error-over-time";
import { Instant } from "@/components/ui/instant";
import { TextLink } from "@/components/ui/text-link";
import { formatScore, type RatingScale } from "@/core/ratings/rating-scale";
import type { CalibrationPoint } from "@/core/recommendations/calibration";

type Props = { points: readonly CalibrationPoint[]; scale: RatingScale };

/** What was predicted and what was given, film by film. */
export function PredictionTable({ points, scale }: Props) {
  return (
    <table className="w-full align-top">
      <caption className="sr-only">Predicted and given ratings, newest first</caption>
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="pb-2 text-start font-normal">
            Film
          </th>
          <th scope="col" className="pb-2 ps-4 text-end font-normal">
            Predicted
          </th>
          <th scope="col" className="pb-2 ps-4 text-end font-normal">
            Given
          </th>
          <th scope="col" className="pb-2 ps-4 text-end font-normal max-sm:hidden">
            Rated
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.movieId} className="border-t border-line">
            <th scope="row" className="py-3 text-start font-normal">
              <TextLink href={`/movies/${point.movieId}`}>{point.title}</TextLink>
            </th>
            <td className="py-3 ps-4 text-end whitespace-nowrap tabular-nums">
              <span className="text-lg font-semibold">{formatScore(2 * point.predictedStars, scale)}</span>
              <span className="block text-sm text-muted">
                {formatScore(2 * point.lowStars, scale)} to {formatScore(2 * point.highStars, scale)}
              </span>
            </td>
            <td className="py-3 ps-4 text-end whitespace-nowrap tabular-nums">
              <span className="text-lg font-semibold">{formatScore(point.halfStarsGiven, scale)}</span>
              <span className={clsx("block text-sm", isSurprise(point) ? "text-accent" : "text-muted")}>
                {isSurprise(point)
                  ? errorOf(point) > 0
                    ? "better than that"
                    : "worse than that"
                  : "as expected"}
              </span>
            </td>
            <td className="py-3 ps-4 text-end text-sm text-muted max-sm:hidden">
              <Instant at={point.ratedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Outside of the interval. */
function isSurprise({ halfStarsGiven, lowStars, highStars }: CalibrationPoint): boolean {
  return halfStarsGiven / 2 < lowStars || halfStarsGiven / 2 > highStars;
}
