import { PlotFrame } from "@/components/ui/plot-frame";
import { formatScore, type RatingScale } from "@/core/ratings/rating-scale";
import type { CalibrationPoint } from "@/core/recommendations/calibration";

/** Pixels; widths are in per cent, so that words keep their size on every screen. */
const PLOT_HEIGHT = 340;
const TOP = 10;
const LABEL_HEIGHT = 30;
const STARS_MAX = 5;
const STARS = [0, 1, 2, 3, 4, STARS_MAX];

type Props = { points: readonly CalibrationPoint[]; scale: RatingScale; label: string };

/** Each rating as a dot: how much was predicted to the right, how much was given upwards. On the line both are the same. */
export function CalibrationPlot({ points, scale, label }: Props) {
  return (
    <PlotFrame
      label={label}
      height={TOP + PLOT_HEIGHT + LABEL_HEIGHT}
      figures={STARS.map((stars) => ({ at: y(stars), text: formatScore(2 * stars, scale) }))}
    >
      {STARS.map((stars) => (
        <g key={stars}>
          <line x1={x(stars)} x2={x(stars)} y1={y(0)} y2={y(STARS_MAX)} className="stroke-line" />
          <text
            x={x(stars)}
            y={y(0) + 22}
            textAnchor={stars === STARS_MAX ? "end" : stars === 0 ? "start" : "middle"}
            className="fill-muted text-sm tabular-nums"
          >
            {formatScore(2 * stars, scale)}
          </text>
        </g>
      ))}
      <line
        x1={x(0)}
        y1={y(0)}
        x2={x(STARS_MAX)}
        y2={y(STARS_MAX)}
        className="stroke-muted stroke-2 [stroke-dasharray:5_4]"
      />
      {points.map(({ movieId, title, predictedStars, halfStarsGiven }) => (
        <circle
          key={movieId}
          cx={x(predictedStars)}
          cy={y(halfStarsGiven / 2)}
          r="6"
          className="fill-accent [fill-opacity:0.55]"
        >
          <title>{`${title}: ${formatScore(2 * predictedStars, scale)} predicted, ${formatScore(halfStarsGiven, scale)} given`}</title>
        </circle>
      ))}
    </PlotFrame>
  );
}

function x(stars: number): string {
  return `${(stars / STARS_MAX) * 99}%`;
}

function y(stars: number): number {
  return TOP + (1 - stars / STARS_MAX) * PLOT_HEIGHT;
}
