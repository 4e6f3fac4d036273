import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import type { OwnRating } from "@/core/recommendations/learned/rating-columns";
import type { SlotTable } from "@/core/recommendations/slot-table";

/** A person's ratings of movies that the model knows, newest first, as columns: a request has thousands. */
export type RatedSlots = {
  slots: Int32Array;
  /** Half a star to five. */
  stars: Float64Array;
  /** So many ratings there are, of unknown movies too. */
  ratings: number;
};

/** Of ratings of the same time, those given first come first. */
export function ratedSlots(
  model: LearnedModel & { slotById: SlotTable },
  ratings: readonly OwnRating[],
): RatedSlots {
  const isNewestFirst = ratings.every(({ time }, row) => row === 0 || time <= (ratings[row - 1]?.time ?? 0));
  const newestFirst = isNewestFirst ? ratings : [...ratings].sort((a, b) => b.time - a.time);
  const slots = new Int32Array(ratings.length);
  const stars = new Float64Array(ratings.length);
  let count = 0;
  for (const rating of newestFirst) {
    const slot = model.slotById.get(rating.movieId);
    if (slot === undefined) continue;
    slots[count] = slot;
    stars[count] = rating.stars;
    count += 1;
  }
  return { slots: slots.subarray(0, count), stars: stars.subarray(0, count), ratings: ratings.length };
}
