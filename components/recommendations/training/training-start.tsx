import type { Command } from "@/components/recommendations/training/command";
import { CommandButton } from "@/components/recommendations/training/command-button";
import { countFigure } from "@/components/sync/count-words";
import { Notice } from "@/components/ui/notice";
import type { RecommenderStatus } from "@/core/recommendations/model-views";
import type { TrainingRun } from "@/core/recommendations/training-run";

type Props = { status: RecommenderStatus; last: TrainingRun | null; train: Command };

/** What there is to learn from, and the button that starts it. */
export function TrainingStart({ status, last, train }: Props) {
  const { ownRatings, priorRatings, ratingsNeeded, ratingsMissing } = status;
  const have = ratingsNeeded - ratingsMissing;
  return (
    <section aria-labelledby="training-title" className="grid gap-5 border-t-4 border-ink pt-4">
      <h2 id="training-title" className="display display-section">
        {ratingsMissing > 0 ? `${countFigure(ratingsMissing)} ratings are missing` : "Ready to learn"}
      </h2>
      <p className="prose-width text-lg text-muted">
        People here gave {countFigure(ownRatings)} {ownRatings === 1 ? "rating" : "ratings"}; unknown people
        gave {countFigure(priorRatings)}.{" "}
        {ratingsMissing > 0
          ? `Learning needs ${countFigure(ratingsNeeded)}, of each person at most a hundred counted. Until then rules and likeness choose; the ratings of unknown people, below, are the quick way.`
          : "It learns by itself once there are enough new ones; a person need not wait for that."}
      </p>
      {ratingsMissing > 0 ? (
        <progress
          aria-label="Ratings to learn from"
          aria-valuetext={`${countFigure(have)} of ${countFigure(ratingsNeeded)}`}
          value={have}
          max={ratingsNeeded}
          className="block h-3 w-full max-w-xl appearance-none border-2 border-ink bg-surface text-accent [&::-moz-progress-bar]:bg-current [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-current"
        />
      ) : (
        <CommandButton command={train}>Train now</CommandButton>
      )}
      {last?.status === "failed" && last.error && (
        <Notice tone="error" className="prose-width">
          The last training failed: {last.error}
        </Notice>
      )}
    </section>
  );
}
