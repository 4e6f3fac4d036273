import type { MarkActions } from "@/components/lists/mark-actions";
import { MarkButton } from "@/components/lists/mark-button";
import { MovieEntry } from "@/components/lists/movie-entry";
import type { RatingActions } from "@/components/ratings/rating-actions";
import { StarRating } from "@/components/ratings/star-rating";
import { Breakdown } from "@/components/recommendations/breakdown";
import { PredictedStarsLine } from "@/components/recommendations/predicted-stars-line";
import type { ReasonActions } from "@/components/recommendations/reason-actions";
import type { RatingScale } from "@/core/ratings/rating-scale";
import { type MovieOpinion, NO_OPINION } from "@/core/ratings/views";
import type { Recommendation } from "@/core/recommendations/views";

type Props = {
  recommendation: Recommendation;
  opinion?: MovieOpinion;
  scale: RatingScale;
  ratingActions: RatingActions;
  markActions: MarkActions;
  reasonActions: ReasonActions;
  /** Whether the person wants to see what they would probably give. */
  showPrediction: boolean;
  priority?: boolean;
};

/** A recommended film with its reason, the sum behind it, and what one can say of it at once. */
export function RecommendationEntry({
  recommendation,
  opinion = NO_OPINION,
  scale,
  ratingActions,
  markActions,
  reasonActions,
  showPrediction,
  priority,
}: Props) {
  const { movie, reason, predicted } = recommendation;
  const about = { movieId: movie.id, title: movie.title };
  const mark = { ...about, actions: markActions };
  return (
    <MovieEntry
      movie={movie}
      scale={scale}
      priority={priority}
      note={
        <>
          <p>{reason}.</p>
          {showPrediction && predicted && <PredictedStarsLine prediction={predicted} scale={scale} />}
        </>
      }
      controls={
        <>
          <StarRating {...about} halfStars={opinion.halfStars} scale={scale} actions={ratingActions} />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that says the title once more */}
          <div role="group" aria-label={`Your lists: ${movie.title}`} className="flex flex-wrap gap-1.5">
            <MarkButton {...mark} kind="watchlist" marked={opinion.watchlist} compact />
            <MarkButton {...mark} kind="seen" marked={opinion.seen} compact />
            <MarkButton
              {...mark}
              kind="not_interested"
              marked={opinion.notInterested}
              words="Less like this"
            />
          </div>
        </>
      }
    >
      <Breakdown recommendation={recommendation} scale={scale} reasonActions={reasonActions} />
    </MovieEntry>
  );
}
