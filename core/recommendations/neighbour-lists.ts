import { inSlices, sortedBy } from "@/core/recommendations/sort-entries";

/**
 * TMDB's lists of what people watch beside a movie, both ways round: a movie that is on another's list has that other
 * for a neighbour too. Compressed sparse rows by slot; the nearer the top of a list, the heavier.
 */
export type NeighbourLists = { starts: Int32Array; slots: Int32Array; weights: Float32Array };

/** The place on a list at which a neighbour counts half of what the first does. */
const HALF_PLACE = 10;

/** Lists as they are stored: the movie, its neighbour, and the neighbour's place from 0; slots of a catalogue. */
export type ListedNeighbours = { slots: Int32Array; neighbours: Int32Array; places: Int32Array };

/** Yields where other work may go on. */
export function* buildNeighbourLists(
  movieCount: number,
  listed: ListedNeighbours,
): Generator<void, NeighbourLists> {
  const length = listed.slots.length;
  const from = new Int32Array(length * 2);
  const to = new Int32Array(length * 2);
  yield* inSlices(length, (index) => {
    const [slot = 0, neighbour = 0] = [listed.slots[index], listed.neighbours[index]];
    from[index] = slot;
    to[index] = neighbour;
    from[length + index] = neighbour;
    to[length + index] = slot;
  });
  const { starts, order } = yield* sortedBy(from, movieCount);
  const slots = new Int32Array(order.length);
  const weights = new Float32Array(order.length);
  yield* inSlices(order.length, (entry) => {
    const index = order[entry] ?? 0;
    slots[entry] = to[index] ?? 0;
    weights[entry] = 1 / (1 + (listed.places[index % length] ?? 0) / HALF_PLACE);
  });
  return { starts, slots, weights };
}
