import { countFigure } from "@/components/sync/count-words";
import { monthsLabel } from "@/components/sync/months-label";
import { BarPlot } from "@/components/ui/bar-plot";
import type { FreshnessBucket } from "@/core/sync/views";

/** From this age on a refresh is due; TMDB's terms end at the next. */
const DUE_MONTHS = 5;

type Props = { buckets: readonly FreshnessBucket[]; label: string };

/** How old the catalogue is, as bars. The table beside it has the same for those who cannot see it. */
export function FreshnessPlot({ buckets, label }: Props) {
  const bars = buckets.map(({ monthsAgo, movies }) => ({
    key: monthsAgo ?? "never",
    value: movies,
    figure: countFigure(movies),
    label: monthsLabel(monthsAgo),
    barClass: barClass(monthsAgo),
    figureClass: movies === 0 ? "fill-muted" : "fill-ink",
  }));
  return <BarPlot bars={bars} label={label} full={1} plotHeight={200} />;
}

/** Fresh ones in ink, what is due in the accent; hollow is what never came from TMDB. */
function barClass(monthsAgo: number | null): string {
  if (monthsAgo === null) return "fill-transparent stroke-muted [stroke-dasharray:5_4] stroke-2";
  return monthsAgo >= DUE_MONTHS ? "fill-accent" : "fill-ink";
}
