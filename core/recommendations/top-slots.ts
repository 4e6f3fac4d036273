export type RankedSlot = { slot: number; score: number };

/**
 * The places of the `limit` highest scores, best first; ties by the lower place, so that the same input gives the same
 * list. A heap of the best so far with the worst on top: a short list out of many costs little more than one look at
 * each score.
 */
export function topPlaces(scores: Float64Array, limit: number): number[] {
  const heap: number[] = [];
  if (limit < 1) return heap;
  const isWorse = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  let worst = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (heap.length < limit) {
      heap.push(place);
      if (heap.length === limit) {
        for (let parent = (limit >> 1) - 1; parent >= 0; parent--) sink(heap, parent, isWorse);
        worst = scores[heap[0] ?? 0] ?? 0;
      }
    } else if (score > worst) {
      heap[0] = place;
      sink(heap, 0, isWorse);
      worst = scores[heap[0] ?? 0] ?? 0;
    }
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
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

/** Puts the entry at `parent` below all that are worse than it. */
function sink(heap: number[], parent: number, isWorse: (a: number, b: number) => boolean): void {
  let place = parent;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= heap.length) return;
    if (child + 1 < heap.length && isWorse(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1;
    const [upper = 0, lower = 0] = [heap[place], heap[child]];
    if (!isWorse(lower, upper)) return;
    heap[place] = lower;
    heap[child] = upper;
    place = child;
  }
}
