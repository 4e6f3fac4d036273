import { formatScore, type RatingScale } from "@/core/ratings/rating-scale";
import type { CalibrationBin } from "@/core/recommendations/calibration";

type Props = { bins: readonly CalibrationBin[]; scale: RatingScale };

/** The plot in figures: what was given on average where about as much had been predicted. */
export function BinTable({ bins, scale }: Props) {
  const cell = "py-2 ps-4 text-end font-semibold tabular-nums";
  return (
    <table className="w-full self-start">
      <caption className="pb-2 text-start text-sm text-muted">The same in figures</caption>
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="pb-2 text-start font-normal">
            Predicted
          </th>
          <th scope="col" className="pb-2 ps-4 text-end font-normal">
            Given, on average
          </th>
          <th scope="col" className="pb-2 ps-4 text-end font-normal">
            Ratings
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ fromStars, toStars, count, meanGiven }) => (
          <tr key={fromStars} className="border-t border-line">
            <th scope="row" className="py-2 text-start font-normal whitespace-nowrap tabular-nums">
              {formatScore(2 * fromStars, scale)} to {formatScore(2 * toStars, scale)}
            </th>
            <td className={cell}>{formatScore(2 * meanGiven, scale)}</td>
            <td className={cell}>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
