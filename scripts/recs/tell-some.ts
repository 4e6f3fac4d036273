import type { HeldOutPerson } from "@/core/recommendations/learned/evaluation/hold-out-people";
import { mix } from "@/core/recommendations/learned/evaluation/split-ratings";
import type { OwnRating } from "@/core/recommendations/learned/rating-columns";

/** Of a person's known ratings: those that are told, and those kept back, which cannot be found and are no candidates. */
export type ToldRatings = { told: readonly OwnRating[]; keptBack: readonly OwnRating[] };

/** Tells so many of the ratings, the same each time. */
export function tellSome({ known }: HeldOutPerson, count: number): ToldRatings {
  if (known.length <= count) return { told: known, keptBack: [] };
  const order = (rating: OwnRating) => mix(rating.movieId ^ rating.time);
  const sorted = [...known].sort((a, b) => order(a) - order(b));
  return { told: sorted.slice(0, count), keptBack: sorted.slice(count) };
}
