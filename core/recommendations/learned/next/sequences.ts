import { gradedValue } from "@/core/recommendations/learned/graded-value";
import type { RatingsMatrix } from "@/core/recommendations/learned/ratings-matrix";

/** What everybody rated in the order in which they did, movies with slots under `size` only. */
export type Sequences = {
  size: number;
  /** The sequence of person u: places `starts[u]` to `starts[u + 1]`. */
  starts: Int32Array;
  /**
   * What was rated at each place, and its graded value: going along a sequence streams through memory. People who rate
   * much are not damped here: of most of them only the last ratings count anyway.
   */
  slots: Int32Array;
  values: Float32Array;
  /** By movie: the places of its ratings in the sequences, and whose each is. */
  movieStarts: Int32Array;
  places: Int32Array;
  people: Int32Array;
};

export function buildSequences(matrix: RatingsMatrix, size: number): Sequences {
  const head = countHead(matrix, size);
  const starts = sharedIntegers(matrix.userCount + 1);
  const slots = sharedIntegers(head.total);
  const values = new Float32Array(new SharedArrayBuffer(head.total * 4));
  const places = sharedIntegers(head.total);
  const people = sharedIntegers(head.total);
  const next = head.movieStarts.slice();
  let place = 0;
  for (let user = 0; user < matrix.userCount; user++) {
    for (const entry of inOrder(matrix, user, size)) {
      const slot = matrix.slots[entry] ?? 0;
      slots[place] = slot;
      values[place] = gradedValue(matrix.stars[entry] ?? 0);
      const byMovie = next[slot] ?? 0;
      next[slot] = byMovie + 1;
      places[byMovie] = place;
      people[byMovie] = user;
      place += 1;
    }
    starts[user + 1] = place;
  }
  return { size, starts, slots, values, movieStarts: head.movieStarts, places, people };
}

/** The places of a person's ratings in the matrix by time, ties by movie id. */
function inOrder(matrix: RatingsMatrix, user: number, size: number): number[] {
  const { starts, slots, times, movieIds } = matrix;
  const entries: number[] = [];
  for (let entry = starts[user] ?? 0; entry < (starts[user + 1] ?? 0); entry++) {
    if ((slots[entry] ?? 0) < size) entries.push(entry);
  }
  const idOf = (entry: number) => movieIds[slots[entry] ?? 0] ?? 0;
  return entries.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || idOf(a) - idOf(b));
}

function countHead(matrix: RatingsMatrix, size: number) {
  const movieStarts = sharedIntegers(size + 1);
  for (const slot of matrix.slots) {
    if (slot < size) movieStarts[slot + 1] = (movieStarts[slot + 1] ?? 0) + 1;
  }
  for (let slot = 0; slot < size; slot++) {
    movieStarts[slot + 1] = (movieStarts[slot + 1] ?? 0) + (movieStarts[slot] ?? 0);
  }
  return { movieStarts, total: movieStarts[size] ?? 0 };
}

function sharedIntegers(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(count * 4));
}
