import { PlotFrame } from "@/components/ui/plot-frame";
import type { ModelMetrics } from "@/core/recommendations/learned/model-metrics";

/** Pixels. */
const PLOT_HEIGHT = 220;
const TOP = 12;
const LABEL_HEIGHT = 30;
/** Per cent of the width, with room for half a dot at each end. */
const START = 2;
const END = 98;

type Version = { id: number; metrics: ModelMetrics };
type Props = { versions: readonly Version[]; label: string };

/** NDCG@10 of each version beside popularity and the rules, oldest first. The table below it has the same figures. */
export function VersionPlot({ versions, label }: Props) {
  const values = versions.flatMap(({ metrics }) => WAYS.map(({ way }) => metrics[way].ndcg10));
  const top = Math.max(0.1, Math.ceil(Math.max(...values) * 10) / 10);
  const x = (index: number) =>
    versions.length === 1 ? (START + END) / 2 : START + (index / (versions.length - 1)) * (END - START);
  const y = (value: number) => TOP + (1 - value / top) * PLOT_HEIGHT;
  return (
    <div className="grid gap-3">
      <p aria-hidden className="flex flex-wrap gap-x-6 gap-y-1 text-sm font-semibold">
        {WAYS.map(({ way, name, sample }) => (
          <span key={way} className="inline-flex items-center gap-2">
            <span className={`block w-7 ${sample}`} />
            {name}
          </span>
        ))}
      </p>
      <PlotFrame
        label={label}
        height={TOP + PLOT_HEIGHT + LABEL_HEIGHT}
        figures={[0, top / 2, top].map((value) => ({ at: y(value), text: value.toFixed(2) }))}
      >
        {WAYS.map(({ way, line, dot }) => (
          <g key={way}>
            {versions.slice(1).map(({ id, metrics }, index) => (
              <line
                key={id}
                x1={`${x(index)}%`}
                y1={y(versions[index]?.metrics[way].ndcg10 ?? 0)}
                x2={`${x(index + 1)}%`}
                y2={y(metrics[way].ndcg10)}
                className={line}
              />
            ))}
            {versions.map(({ id, metrics }, index) => (
              <circle key={id} cx={`${x(index)}%`} cy={y(metrics[way].ndcg10)} r="5" className={dot} />
            ))}
          </g>
        ))}
        {versions.map(({ id }, index) => (
          <text
            key={id}
            x={`${x(index)}%`}
            y={TOP + PLOT_HEIGHT + 22}
            textAnchor="middle"
            className="fill-muted text-sm tabular-nums"
          >
            {id}
          </text>
        ))}
      </PlotFrame>
    </div>
  );
}

const WAYS = [
  {
    way: "learned",
    name: "Learned",
    sample: "border-t-4 border-accent",
    line: "stroke-accent stroke-[4]",
    dot: "fill-accent",
  },
  {
    way: "popularity",
    name: "Popularity",
    sample: "border-t-2 border-ink",
    line: "stroke-ink stroke-2",
    dot: "fill-ink",
  },
  {
    way: "rules",
    name: "Rules",
    sample: "border-t-2 border-dashed border-muted",
    line: "stroke-muted stroke-2 [stroke-dasharray:5_4]",
    dot: "fill-muted",
  },
] as const;
