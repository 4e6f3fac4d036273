import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { RecommenderStatus } from "@/core/recommendations/model-views";

/** No rating was foreseen yet: says whether that is for want of ratings of this person or of all. */
export function NothingForeseen({ status }: { status: RecommenderStatus }) {
  const missing = status.ratingsMissing.toLocaleString("en");
  return (
    <EmptyState
      title="Nothing foreseen yet"
      actions={<ButtonLink href="/recommendations">To your programme</ButtonLink>}
    >
      {status.activeModelId === null ? (
        <p>
          Matinee has not learned from ratings so far, and does not guess before it has.
          {status.ratingsMissing > 0 && ` ${missing} more ratings are needed from the people here.`}
        </p>
      ) : (
        <p>From now on it notes its guess before each film that you rate for the first time.</p>
      )}
    </EmptyState>
  );
}
