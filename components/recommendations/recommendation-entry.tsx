import type { MarkActions } from "@/components/lists/mark-actions";
import { MarkButtons } from "@/components/lists/mark-buttons";
import { MovieEntry } from "@/components/lists/movie-entry";
import type { RatingActions } from "@/components/ratings/rating-actions";
import { StarRating } from "@/components/ratings/star-rating";
import { Breakdown } from "@/components/recommendations/breakdown";
import type { RatingScale } from "@/core/ratings/rating-scale";
import { type MovieOpinion, NO_OPINION } from "@/core/ratings/views";
import type { Recommendation } from "@/core/recommendations/views";

type Props = {
  recommendation: Recommendation;
  opinion?: MovieOpinion;
  scale: RatingScale;
  ratingActions: RatingActions;
  markActions: MarkActions;
  priority?: boolean;
};

/** A recommended film with its reason, the sum behind it, and what one can say of it at once. */
export function RecommendationEntry({
  recommendation,
  opinion = NO_OPINION,
  scale,
  ratingActions,
  markActions,
  priority,
}: Props) {
  const { movie, reason } = recommendation;
  const about = { movieId: movie.id, title: movie.title };
  return (
    <MovieEntry
      movie={movie}
      scale={scale}
      priority={priority}
      note={<p>{reason}.</p>}
      controls={
        <>
          <StarRating {...about} halfStars={opinion.halfStars} scale={scale} actions={ratingActions} />
          <MarkButtons {...about} opinion={opinion} actions={markActions} compact />
        </>
      }
    >
      <Breakdown recommendation={recommendation} scale={scale} />
    </MovieEntry>
  );
}
