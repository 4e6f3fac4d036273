import type { Stretch } from "@/components/recommendations/calibration/error-over-time";

/** Pixels. */
const PLOT_HEIGHT = 130;
const FIGURE_HEIGHT = 24;
const LABEL_HEIGHT = 30;
const BAR_SHARE = 0.72;

type Props = { stretches: readonly Stretch[]; label: string };

/** How far off the guesses were, as time went on; shorter is better. */
export function ErrorPlot({ stretches, label }: Props) {
  const most = Math.max(0.5, ...stretches.map(({ meanAbsoluteError }) => meanAbsoluteError));
  const column = 100 / stretches.length;
  const base = FIGURE_HEIGHT + PLOT_HEIGHT;
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={base + LABEL_HEIGHT}
      className="block overflow-visible"
    >
      {stretches.map(({ from, to, meanAbsoluteError }, index) => {
        const height = Math.max(2, (meanAbsoluteError / most) * PLOT_HEIGHT);
        const middle = `${(index + 0.5) * column}%`;
        const isLast = index === stretches.length - 1;
        return (
          <g key={from}>
            <rect
              x={`${(index + (1 - BAR_SHARE) / 2) * column}%`}
              y={base - height}
              width={`${BAR_SHARE * column}%`}
              height={height}
              className={isLast ? "fill-accent" : "fill-ink"}
            />
            <text
              x={middle}
              y={base - height - 8}
              textAnchor="middle"
              className="fill-ink text-sm font-semibold tabular-nums"
            >
              {meanAbsoluteError.toFixed(1)}
            </text>
            <text
              x={middle}
              y={base + 22}
              textAnchor="middle"
              className="fill-muted text-xs tabular-nums sm:text-sm"
            >
              {to}
            </text>
            <title>{`Ratings ${from} to ${to}: ${meanAbsoluteError.toFixed(2)} stars off on average`}</title>
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={base} y2={base} className="stroke-ink" strokeWidth="4" />
    </svg>
  );
}
