import { type RatingScale, ratingChoices } from "@/core/ratings/rating-scale";

/**
 * What a key makes of a rating, in half stars; null for none, `undefined` for a key that is not ours.
 * The arrows go one choice on or back as in any radio group, but do not wrap: one press too many at five stars must
 * not become half a star. Digits are whole stars, or points on a scale of ten (0 is 10).
 */
export function ratingAfterKey(
  key: string,
  current: number | null,
  scale: RatingScale,
  isRightToLeft: boolean,
): number | null | undefined {
  const choices = ratingChoices(scale).map((choice) => choice.halfStars);
  const lowest = choices[0];
  const highest = choices.at(-1);
  if (key === "Home") return lowest;
  if (key === "End") return highest;
  if (key === "Delete" || key === "Backspace") return null;
  if (key === "ArrowDown" || key === (isRightToLeft ? "ArrowLeft" : "ArrowRight")) {
    return choices.find((choice) => choice > (current ?? 0)) ?? highest;
  }
  if (key === "ArrowUp" || key === (isRightToLeft ? "ArrowRight" : "ArrowLeft")) {
    return choices.findLast((choice) => choice < (current ?? Number.POSITIVE_INFINITY)) ?? lowest;
  }
  return digitRating(key, scale);
}

function digitRating(key: string, scale: RatingScale): number | undefined {
  if (!/^\d$/.test(key) || scale === "thumbs") return undefined;
  const digit = Number(key);
  if (scale !== "half-stars") return digit === 0 ? 10 : digit;
  return digit >= 1 && digit <= 5 ? digit * 2 : undefined;
}
