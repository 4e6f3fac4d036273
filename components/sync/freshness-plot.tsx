import clsx from "clsx";
import { countFigure } from "@/components/sync/count-words";
import { monthsLabel } from "@/components/sync/months-label";
import type { FreshnessBucket } from "@/core/sync/views";

/** Pixels: of a full bar, above it for its figure, below it for its label. */
const PLOT_HEIGHT = 200;
const FIGURE_HEIGHT = 26;
const LABEL_HEIGHT = 34;
/** The share of a column that its bar takes. */
const BAR_SHARE = 0.72;
/** From this age on a refresh is due; TMDB's terms end at the next. */
const DUE_MONTHS = 5;

type Props = { buckets: readonly FreshnessBucket[]; label: string };

/**
 * How old the catalogue is, as bars. Widths are in per cent and heights in pixels, so that the words keep their size on
 * every screen. The table beside it has the same for those who cannot see it.
 */
export function FreshnessPlot({ buckets, label }: Props) {
  const most = Math.max(1, ...buckets.map(({ movies }) => movies));
  const column = 100 / buckets.length;
  const base = FIGURE_HEIGHT + PLOT_HEIGHT;
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={base + LABEL_HEIGHT}
      className="block overflow-visible"
    >
      {buckets.map(({ monthsAgo, movies }, index) => {
        const height = movies === 0 ? 0 : Math.max(3, (movies / most) * PLOT_HEIGHT);
        const middle = `${(index + 0.5) * column}%`;
        return (
          <g key={monthsAgo ?? "never"}>
            <rect
              x={`${(index + (1 - BAR_SHARE) / 2) * column}%`}
              y={base - height}
              width={`${BAR_SHARE * column}%`}
              height={height}
              className={barClass(monthsAgo)}
            />
            <text
              x={middle}
              y={base - height - 9}
              textAnchor="middle"
              className={clsx("text-sm font-semibold tabular-nums", movies === 0 ? "fill-muted" : "fill-ink")}
            >
              {countFigure(movies)}
            </text>
            <text x={middle} y={base + 24} textAnchor="middle" className="fill-muted text-sm">
              {monthsLabel(monthsAgo)}
            </text>
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={base} y2={base} className="stroke-ink" strokeWidth="4" />
    </svg>
  );
}

/** Fresh ones in ink, what is due in the accent; hollow is what never came from TMDB. */
function barClass(monthsAgo: number | null): string {
  if (monthsAgo === null) return "fill-transparent stroke-muted [stroke-dasharray:5_4] stroke-2";
  return monthsAgo >= DUE_MONTHS ? "fill-accent" : "fill-ink";
}
