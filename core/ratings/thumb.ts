import { HALF_STARS_MAX } from "@/core/ratings/rating";
import { THUMB_DOWN_HALF_STARS, THUMB_UP_HALF_STARS } from "@/core/ratings/rating-scale";

const MIDDLE = HALF_STARS_MAX / 2;

/**
 * The rating that a like or dislike stands for: that of a thumb, unless there is one on that side already, which tells
 * more than the thumb does.
 */
export function thumbHalfStars(thumb: "like" | "dislike", previousHalfStars: number | null): number {
  if (thumb === "like") {
    return previousHalfStars !== null && previousHalfStars > MIDDLE ? previousHalfStars : THUMB_UP_HALF_STARS;
  }
  return previousHalfStars !== null && previousHalfStars < MIDDLE ? previousHalfStars : THUMB_DOWN_HALF_STARS;
}
