import type { OwnRating } from "@/core/recommendations/learned/rating-columns";
import type { LearnedScores, LoadedModel } from "@/core/recommendations/learned/score-learned";
import { type RankedSlot, topSlots } from "@/core/recommendations/top-slots";

/** The best movies of the model that the person has not rated. */
export function rankLearned(
  model: LoadedModel,
  { scores }: LearnedScores,
  ratings: readonly OwnRating[],
  limit: number,
): RankedSlot[] {
  const rated = new Set(ratings.map(({ movieId }) => model.slotById.get(movieId)));
  const candidates: number[] = [];
  for (let slot = 0; slot < scores.length; slot++) if (!rated.has(slot)) candidates.push(slot);
  return topSlots(candidates, (slot) => scores[slot] ?? 0, limit);
}
