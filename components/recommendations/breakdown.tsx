import { ChevronDown } from "lucide-react";

import { BreakdownBar } from "@/components/recommendations/breakdown-bar";
import { breakdownLines } from "@/components/recommendations/breakdown-lines";
import { TextLink } from "@/components/ui/text-link";
import type { RatingScale } from "@/core/ratings/rating-scale";
import type { Recommendation } from "@/core/recommendations/views";

type Props = { recommendation: Recommendation; scale: RatingScale };

/** What moved a recommendation up or down, line by line, down to its score. Closed at first. */
export function Breakdown({ recommendation, scale }: Props) {
  const { movie, contributions, score } = recommendation;
  const lines = breakdownLines(contributions, scale);
  if (lines.length === 0) return null;
  const shares = lines.map((line) => line.share);
  return (
    <details className="group/why">
      <summary className="caps inline-flex min-h-11 list-none items-center gap-1.5 text-[1.0625rem] hover:text-accent [&::-webkit-details-marker]:hidden">
        Why, in numbers
        <span className="sr-only">: {movie.title}</span>
        <ChevronDown aria-hidden className="size-5 transition-transform group-open/why:rotate-180" />
      </summary>
      <ul className="grid gap-3 pt-1 pb-1 text-sm leading-snug">
        {lines.map((line) => (
          <li key={line.key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1.5">
            <span>
              {line.before}
              {line.movie && <TextLink href={`/movies/${line.movie.id}`}>{line.movie.title}</TextLink>}
              {line.after}
            </span>
            <span className="font-semibold tabular-nums">
              {line.share > 0 ? "+" : "−"}
              {Math.abs(line.share).toFixed(3)}
            </span>
            <BreakdownBar share={line.share} shares={shares} />
          </li>
        ))}
        <li className="flex items-baseline justify-between gap-4 border-t-2 border-ink pt-2 font-semibold">
          <span>Together</span>
          <span className="tabular-nums">{score.toFixed(3)}</span>
        </li>
      </ul>
    </details>
  );
}
