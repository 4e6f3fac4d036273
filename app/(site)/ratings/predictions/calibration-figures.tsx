import { BinTable } from "@/components/recommendations/calibration/bin-table";
import { CalibrationPlot } from "@/components/recommendations/calibration/calibration-plot";
import { calibrationWords } from "@/components/recommendations/calibration/calibration-words";
import { errorOverTime } from "@/components/recommendations/calibration/error-over-time";
import { ErrorPlot } from "@/components/recommendations/calibration/error-plot";
import { SectionHeading } from "@/components/ui/section-heading";
import type { RatingScale } from "@/core/ratings/rating-scale";
import type { Calibration } from "@/core/recommendations/calibration";

type Props = { calibration: Calibration; scale: RatingScale };

/** The sum of it in words, every rating in a plot with its figures, and the error as time went on. */
export function CalibrationFigures({ calibration, scale }: Props) {
  const { points, byPredicted, count } = calibration;
  const words = calibrationWords(calibration);
  const stretches = errorOverTime(points);
  return (
    <>
      <section aria-labelledby="calibration-title">
        <h2 id="calibration-title" className="sr-only">
          Predicted and given
        </h2>
        <p className="prose-width pb-8 text-xl">{words.join(" ")}</p>
        <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <figure className="min-w-0">
            <p aria-hidden className="pb-1 text-sm text-muted">
              Given
            </p>
            <CalibrationPlot
              points={points}
              scale={scale}
              label={`${count} ratings, predicted against given. ${words.join(" ")}`}
            />
            <figcaption className="pt-1 text-sm text-muted">
              Predicted. On the dashed line it was as expected, above it you liked the film more.
            </figcaption>
          </figure>
          <BinTable bins={byPredicted} scale={scale} />
        </div>
      </section>
      {stretches.length > 0 && (
        <section aria-labelledby="error-title">
          <SectionHeading
            id="error-title"
            title="As time went on"
            note="How many stars the guess was off on average, from your first ratings on the left to the last."
          />
          <ErrorPlot
            stretches={stretches}
            label={stretches
              .map(
                ({ from, to, meanAbsoluteError }) =>
                  `Ratings ${from} to ${to}: ${meanAbsoluteError.toFixed(1)} stars off`,
              )
              .join(". ")}
          />
        </section>
      )}
    </>
  );
}
