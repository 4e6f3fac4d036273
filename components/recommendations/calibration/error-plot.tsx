import type { Stretch } from "@/components/recommendations/calibration/error-over-time";
import { BarPlot } from "@/components/ui/bar-plot";

/** Half a star fills the plot, so that small errors look small. */
const FULL_STARS = 0.5;

type Props = { stretches: readonly Stretch[]; label: string };

/** How far off the guesses were, as time went on; shorter is better. */
export function ErrorPlot({ stretches, label }: Props) {
  const bars = stretches.map(({ from, to, meanAbsoluteError }, index) => ({
    key: from,
    value: meanAbsoluteError,
    figure: meanAbsoluteError.toFixed(1),
    label: String(to),
    title: `Ratings ${from} to ${to}: ${meanAbsoluteError.toFixed(2)} stars off on average`,
    barClass: index === stretches.length - 1 ? "fill-accent" : "fill-ink",
  }));
  return <BarPlot bars={bars} label={label} full={FULL_STARS} plotHeight={130} />;
}
