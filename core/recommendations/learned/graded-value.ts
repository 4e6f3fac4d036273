/** A movie that was rated one star was at least chosen: it still says a little about taste. */
const LEAST = 0.1;

/** What a rating counts in the matrix: 0.1 for one star (or less) to 1 for five. */
export function gradedValue(stars: number): number {
  return LEAST + ((1 - LEAST) * (Math.max(1, stars) - 1)) / 4;
}

/** From so many stars on, a movie counts as liked. */
export const LIKED_STARS = 4;
