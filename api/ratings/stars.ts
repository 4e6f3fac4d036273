import { z } from "zod";
import { HALF_STARS_MAX, HALF_STARS_MIN } from "@/core/ratings/rating";

const WORDS = "rating must be a number of stars from 0.5 to 5, in halves.";

/** A rating as the API tells it. */
export const starsSchema = z
  .number(WORDS)
  .min(HALF_STARS_MIN / 2, WORDS)
  .max(HALF_STARS_MAX / 2, WORDS)
  .multipleOf(0.5, WORDS);

export function halfStarsOf(stars: number): number {
  return stars * 2;
}

export function starsOf(halfStars: number): number {
  return halfStars / 2;
}
