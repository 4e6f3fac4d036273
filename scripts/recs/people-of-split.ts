import type { HeldOutPerson } from "@/core/recommendations/learned/evaluation/hold-out-people";
import { type RatingSplit, selectRatings } from "@/core/recommendations/learned/evaluation/split-ratings";
import { groupByPerson } from "@/core/recommendations/learned/group-by-person";
import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";

/** Whom a split tests: what is known of each, and what must be found. */
export function peopleOfSplit(columns: RatingColumns, split: RatingSplit): HeldOutPerson[] {
  const hidden = groupByPerson(selectRatings(columns, split.hidden));
  const known = groupByPerson(selectRatings(columns, split.foldin));
  return [...known].map(([id, ratings]) => ({ known: ratings, hidden: hidden.get(id) ?? [] }));
}
