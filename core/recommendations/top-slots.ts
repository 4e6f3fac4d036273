export type RankedSlot = { slot: number; score: number };

/**
 * The `limit` slots with the highest scores, best first; ties by the lower slot, so that the same input gives the same
 * list. Keeps the best seen so far in order: for a short list out of many that is much less work than sorting them all.
 */
export function topSlots(
  slots: Iterable<number>,
  scoreOf: (slot: number) => number,
  limit: number,
): RankedSlot[] {
  const best: RankedSlot[] = [];
  for (const slot of slots) {
    const score = scoreOf(slot);
    const last = best.at(-1);
    if (best.length >= limit && (last === undefined || !isBefore(score, slot, last))) continue;
    let place = best.length;
    for (let other = best[place - 1]; other && isBefore(score, slot, other); other = best[place - 1])
      place -= 1;
    best.splice(place, 0, { slot, score });
    if (best.length > limit) best.pop();
  }
  return best;
}

function isBefore(score: number, slot: number, other: RankedSlot): boolean {
  return score > other.score || (score === other.score && slot < other.slot);
}
