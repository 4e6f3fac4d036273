import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";

/** Rows of person, movie and stars, in the order of time. */
export function columnsOf(rows: readonly (readonly [number, number, number])[]): RatingColumns {
  return {
    userIds: rows.map(([person]) => person),
    movieIds: rows.map(([, movie]) => movie),
    stars: rows.map(([, , stars]) => stars),
    times: rows.map((_, index) => index),
  };
}
