import { HALF_STARS_MAX, HALF_STARS_MIN } from "@/core/ratings/rating";

type Box = { left: number; width: number };

/** The rating under a point of the row of stars, in half stars; beyond its ends the nearest. Pixels of the viewport. */
export function ratingAt(x: number, { left, width }: Box, isRightToLeft: boolean): number {
  const fromLeft = width === 0 ? 0 : (x - left) / width;
  const part = isRightToLeft ? 1 - fromLeft : fromLeft;
  return Math.min(HALF_STARS_MAX, Math.max(HALF_STARS_MIN, Math.ceil(part * HALF_STARS_MAX)));
}
