import { type RatingScale, THUMB_DOWN_HALF_STARS, THUMB_UP_HALF_STARS } from "@/core/ratings/rating-scale";

/** Which choice of a scale stands for a stored rating: thumbs have two for ten. */
export function shownChoice(halfStars: number | null, scale: RatingScale): number | null {
  if (halfStars === null || scale !== "thumbs") return halfStars;
  return halfStars > 5 ? THUMB_UP_HALF_STARS : THUMB_DOWN_HALF_STARS;
}
