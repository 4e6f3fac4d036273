import type { Scoring } from "@/core/recommendations/score-candidates";
import { type RankedSlot, topSlots } from "@/core/recommendations/top-slots";

/** The best `limit` candidates, best first. */
export function rank({ slots, scores }: Scoring, limit: number): RankedSlot[] {
  const positions = topSlots(slots.keys(), (position) => scores[position] ?? 0, limit);
  return positions.map(({ slot: position, score }) => ({ slot: slots[position] ?? 0, score }));
}
