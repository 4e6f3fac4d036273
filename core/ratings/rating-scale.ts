/** One scale is stored (half stars, 1 to 10); each person sees their own. */
export const RATING_SCALES = ["half-stars", "ten", "hundred", "thumbs"] as const;
export type RatingScale = (typeof RATING_SCALES)[number];

/** On the thumbs scale, up is four stars and down is two: where people who use stars draw that line. */
export const THUMB_UP_HALF_STARS = 8;
export const THUMB_DOWN_HALF_STARS = 4;

export type RatingChoice = { halfStars: number; label: string };

/** The choices that the rating control offers on a scale, lowest first. */
export function ratingChoices(scale: RatingScale): RatingChoice[] {
  if (scale === "thumbs") {
    return [THUMB_DOWN_HALF_STARS, THUMB_UP_HALF_STARS].map((halfStars) => ({
      halfStars,
      label: halfStars === THUMB_UP_HALF_STARS ? "Thumbs up" : "Thumbs down",
    }));
  }
  return Array.from({ length: 10 }, (_, index) => {
    const halfStars = index + 1;
    return { halfStars, label: spokenRating(halfStars, scale) };
  });
}

/** A rating in short: `4½`, `9`, `90`, `👍`. */
export function formatRating(halfStars: number, scale: RatingScale): string {
  if (scale === "ten") return String(halfStars);
  if (scale === "hundred") return String(halfStars * 10);
  if (scale === "thumbs") return halfStars > 5 ? "👍" : "👎";
  const whole = Math.floor(halfStars / 2);
  const half = halfStars % 2 === 1 ? "½" : "";
  return whole === 0 ? half : `${whole}${half}`;
}

/** A rating in words, for screen readers and reasons. */
export function spokenRating(halfStars: number, scale: RatingScale): string {
  if (scale === "ten") return `${halfStars} out of 10`;
  if (scale === "hundred") return `${halfStars * 10} out of 100`;
  if (scale === "thumbs") return halfStars > 5 ? "thumbs up" : "thumbs down";
  return halfStars === 1
    ? "half a star"
    : `${formatRating(halfStars, scale)} ${halfStars === 2 ? "star" : "stars"}`;
}

/** A movie's score (0 to 10) as the person wants to read it. */
export function formatScore(score: number, scale: RatingScale): string {
  if (scale === "ten") return score.toFixed(1);
  if (scale === "hundred" || scale === "thumbs") return `${Math.round(score * 10)}%`;
  return (score / 2).toFixed(1);
}
