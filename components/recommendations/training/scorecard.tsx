import clsx from "clsx";

import { METRIC_WORDS } from "@/components/recommendations/training/metric-words";
import { countFigure } from "@/components/sync/count-words";
import type { ModelMetrics, RankingMetrics } from "@/core/recommendations/learned/model-metrics";

/** What a version was worth on people it had not learned from, beside popularity and the rules on the same people. */
export function Scorecard({ metrics }: { metrics: ModelMetrics }) {
  const names = Object.keys(METRIC_WORDS) as (keyof RankingMetrics)[];
  return (
    <div className="grid gap-5">
      <p className="prose-width text-muted">
        Judged on {countFigure(metrics.people)} people whom it had not learned from: a part of their ratings
        was hidden, and had to be found.
      </p>
      <dl className="grid gap-x-10 gap-y-7 md:grid-cols-2 xl:grid-cols-3">
        {names.map((name) => (
          <div key={name} className="grid content-start gap-2 border-t-2 border-line pt-3">
            <dt>
              <span className="caps text-xl">{METRIC_WORDS[name].name}</span>
              <span className="block text-sm text-muted">{METRIC_WORDS[name].meaning}</span>
            </dt>
            <dd className="grid gap-1.5">
              {WAYS.map(({ way, label, bar }) => (
                <MetricBar key={way} name={name} value={metrics[way][name]} label={label} className={bar} />
              ))}
            </dd>
          </div>
        ))}
        <div className="grid content-start gap-2 border-t-2 border-line pt-3">
          <dt>
            <span className="caps text-xl">Predicted stars</span>
            <span className="block text-sm text-muted">
              How far off they were; four in five should lie within their interval.
            </span>
          </dt>
          <dd className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 tabular-nums">
            <span>Root mean square error</span>
            <span className="text-end font-semibold">{metrics.starsRmse.toFixed(3)} ★</span>
            <span>Mean absolute error</span>
            <span className="text-end font-semibold">{metrics.starsMae.toFixed(3)} ★</span>
            <span>Within the interval</span>
            <span className="text-end font-semibold">{Math.round(100 * metrics.intervalCoverage)}%</span>
          </dd>
        </div>
      </dl>
    </div>
  );
}

type BarProps = { name: keyof RankingMetrics; value: number; label: string; className: string };

function MetricBar({ name, value, label, className }: BarProps) {
  const { top, format } = METRIC_WORDS[name];
  const width = `${Math.min(100, (100 * value) / top)}%`;
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)_3.25rem] items-center gap-x-3 text-sm">
      <span>{label}</span>
      <span aria-hidden className="block h-3 bg-raised">
        <span className={clsx("block h-full min-w-0.5", className)} style={{ width }} />
      </span>
      <span className="text-end font-semibold tabular-nums">{format(value)}</span>
    </div>
  );
}

const WAYS = [
  { way: "learned", label: "Learned", bar: "bg-accent" },
  { way: "popularity", label: "Popularity", bar: "bg-ink" },
  { way: "rules", label: "Rules", bar: "bg-edge" },
] as const;
