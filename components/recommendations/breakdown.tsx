import { ChevronDown, X } from "lucide-react";

import { BreakdownBar } from "@/components/recommendations/breakdown-bar";
import { breakdownLines } from "@/components/recommendations/breakdown-lines";
import type { ReasonActions } from "@/components/recommendations/reason-actions";
import { ReasonButton } from "@/components/recommendations/reason-button";
import { ShareBar } from "@/components/recommendations/share-bar";
import { TextLink } from "@/components/ui/text-link";
import type { RatingScale } from "@/core/ratings/rating-scale";
import type { Recommendation } from "@/core/recommendations/views";

type Props = { recommendation: Recommendation; scale: RatingScale; reasonActions: ReasonActions };

/** What moved a recommendation up or down, line by line, down to its score. Closed at first: a bar that sums it up. */
export function Breakdown({ recommendation, scale, reasonActions }: Props) {
  const { movie, contributions, score } = recommendation;
  const lines = breakdownLines(contributions, scale);
  if (lines.length === 0) return null;
  const shares = lines.map((line) => line.share);
  return (
    <details className="group/why">
      <summary className="caps flex min-h-11 list-none items-center gap-2 text-[1.0625rem] hover:text-accent [&::-webkit-details-marker]:hidden">
        Why, in numbers
        <span className="sr-only">: {movie.title}</span>
        <ChevronDown aria-hidden className="size-5 transition-transform group-open/why:rotate-180" />
        <ShareBar contributions={contributions} />
      </summary>
      <ul className="grid gap-3 pt-1 pb-1 text-sm leading-snug">
        {lines.map((line) => (
          <li key={line.key} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1.5">
            <span>
              {line.before}
              {line.movie && <TextLink href={`/movies/${line.movie.id}`}>{line.movie.title}</TextLink>}
              {line.after}
            </span>
            <span className="-my-1 flex min-h-7 items-center gap-1 self-start">
              {line.isRating && line.movie && (
                <ReasonButton
                  movieId={line.movie.id}
                  title={line.movie.title}
                  struck={false}
                  actions={reasonActions}
                />
              )}
              <span className="font-semibold tabular-nums">{signed(line.share)}</span>
            </span>
            <BreakdownBar share={line.share} shares={shares} />
          </li>
        ))}
        <li className="flex items-baseline justify-between gap-4 border-t-2 border-ink pt-2 font-semibold">
          <span>Together</span>
          <span className="tabular-nums">{score.toFixed(3).replace("-", "−")}</span>
        </li>
      </ul>
      {lines.some((line) => line.isRating) && (
        <p className="pt-1 text-sm text-muted">
          <X aria-hidden className="inline size-4 align-[-0.15em]" /> strikes a rating out: it stays, but is
          no reason any more.
        </p>
      )}
    </details>
  );
}

function signed(share: number): string {
  return `${share > 0 ? "+" : "−"}${Math.abs(share).toFixed(3)}`;
}
