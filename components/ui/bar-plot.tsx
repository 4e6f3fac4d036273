/** Pixels: above a bar for its figure, below it for its label. */
const FIGURE_HEIGHT = 26;
const LABEL_HEIGHT = 34;
/** The share of a column that its bar takes. */
const BAR_SHARE = 0.72;
/** Pixels of the least bar that is not nothing, so that it can be seen. */
const LEAST_HEIGHT = 3;

export type Bar = {
  key: string | number;
  value: number;
  /** The value as it is read, and what it is the value of. */
  figure: string;
  label: string;
  /** For who points at it. */
  title?: string;
  barClass: string;
  figureClass?: string;
};

type Props = {
  bars: readonly Bar[];
  /** What the plot says, for those who cannot see it. */
  label: string;
  /** The value of a bar of full height, unless one is greater. */
  full: number;
  /** Pixels of a full bar. */
  plotHeight: number;
};

/** Bars. Widths are in per cent and heights in pixels, so that the words keep their size on every screen. */
export function BarPlot({ bars, label, full, plotHeight }: Props) {
  const most = Math.max(full, ...bars.map(({ value }) => value));
  const column = 100 / bars.length;
  const base = FIGURE_HEIGHT + plotHeight;
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={base + LABEL_HEIGHT}
      className="block overflow-visible"
    >
      {bars.map(({ key, value, figure, label: below, title, barClass, figureClass = "fill-ink" }, index) => {
        const height = value === 0 ? 0 : Math.max(LEAST_HEIGHT, (value / most) * plotHeight);
        const middle = `${(index + 0.5) * column}%`;
        return (
          <g key={key}>
            <rect
              x={`${(index + (1 - BAR_SHARE) / 2) * column}%`}
              y={base - height}
              width={`${BAR_SHARE * column}%`}
              height={height}
              className={barClass}
            />
            <text
              x={middle}
              y={base - height - 9}
              textAnchor="middle"
              className={`text-sm font-semibold tabular-nums ${figureClass}`}
            >
              {figure}
            </text>
            <text
              x={middle}
              y={base + 24}
              textAnchor="middle"
              className="fill-muted text-xs tabular-nums sm:text-sm"
            >
              {below}
            </text>
            {title && <title>{title}</title>}
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={base} y2={base} className="stroke-ink" strokeWidth="4" />
    </svg>
  );
}
