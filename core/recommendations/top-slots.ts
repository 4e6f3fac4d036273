export type RankedSlot = { slot: number; score: number };

/**
 * The places of the `limit` highest scores, best first; ties by the lower place, so that the same input gives the same
 * list. A heap of the best so far with the worst on top: a short list out of many costs little more than one look at
 * each score.
 */
export function topPlaces(scores: Float64Array, limit: number): number[] {
  const size = Math.min(limit, scores.length);
  if (size < 1) return [];
  const best: Heap = { places: new Int32Array(size), values: new Float64Array(size) };
  for (let place = 0; place < size; place++) {
    best.places[place] = place;
    best.values[place] = scores[place] ?? 0;
  }
  for (let parent = (size >> 1) - 1; parent >= 0; parent--) sink(best, parent);
  let worst = best.values[0] ?? 0;
  for (let place = size; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (score <= worst) continue;
    best.places[0] = place;
    best.values[0] = score;
    sink(best, 0);
    worst = best.values[0] ?? 0;
  }
  return [...best.places].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

/** The `limit` slots with the highest scores, best first; ties by the order given. */
export function topSlots(
  slots: ArrayLike<number>,
  scoreOf: (slot: number) => number,
  limit: number,
): RankedSlot[] {
  const scores = Float64Array.from(slots, scoreOf);
  return topPlaces(scores, limit).map((place) => ({ slot: slots[place] ?? 0, score: scores[place] ?? 0 }));
}

/** Places with their scores; the worst at 0, each no worse than the one at half its position. */
type Heap = { places: Int32Array; values: Float64Array };

/** Puts the entry at `parent` below all that are worse than it. */
function sink({ places, values }: Heap, parent: number): void {
  const place = places[parent] ?? 0;
  const value = values[parent] ?? 0;
  let at = parent;
  for (let child = 2 * at + 1; child < places.length; child = 2 * at + 1) {
    if (child + 1 < places.length && isWorse(places, values, child + 1, child)) child += 1;
    const below = values[child] ?? 0;
    if (below > value || (below === value && (places[child] ?? 0) < place)) break;
    places[at] = places[child] ?? 0;
    values[at] = below;
    at = child;
  }
  places[at] = place;
  values[at] = value;
}

/** Of the same score, the later place is the worse. */
function isWorse(places: Int32Array, values: Float64Array, one: number, other: number): boolean {
  const [a, b] = [values[one] ?? 0, values[other] ?? 0];
  return a < b || (a === b && (places[one] ?? 0) > (places[other] ?? 0));
}
