import { Notice } from "@/components/ui/notice";
import type { RecommenderStatus } from "@/core/recommendations/model-views";

/** Says that nothing was learned from ratings yet, and what that needs. Nothing while a model serves. */
export function PlainServing({ status }: { status: RecommenderStatus }) {
  const { activeModelId, ratingsMissing, openRun } = status;
  if (activeModelId !== null) return null;
  const missing = ratingsMissing.toLocaleString("en");
  return (
    <Notice className="mb-6 prose-width">
      Likeness and rules choose these films. To learn from ratings as well,{" "}
      {ratingsMissing > 0
        ? `Matinee needs ${missing} more ${ratingsMissing === 1 ? "rating" : "ratings"} from the people here.`
        : openRun
          ? "Matinee is going through the ratings of the people here right now."
          : "Matinee has enough of them; an administrator can start it."}
    </Notice>
  );
}
