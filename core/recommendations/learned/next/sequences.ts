import type { RatingsMatrix } from "@/core/recommendations/learned/ratings-matrix";

/** What everybody rated in the order in which they did, movies with slots under `size` only. */
export type Sequences = {
  size: number;
  /** The sequence of person u: entries `starts[u]` to `starts[u + 1]`. */
  starts: Int32Array;
  /** The place of each rating in the matrix. */
  entries: Int32Array;
  /** By movie: the places of its ratings in the sequences, and whose each is. */
  movieStarts: Int32Array;
  places: Int32Array;
  people: Int32Array;
};

export function buildSequences(matrix: RatingsMatrix, size: number): Sequences {
  const head = countHead(matrix, size);
  const starts = sharedIntegers(matrix.userCount + 1);
  const entries = sharedIntegers(head.total);
  const places = sharedIntegers(head.total);
  const people = sharedIntegers(head.total);
  const next = head.movieStarts.slice();
  let place = 0;
  for (let user = 0; user < matrix.userCount; user++) {
    for (const entry of inOrder(matrix, user, size)) {
      const slot = matrix.slots[entry] ?? 0;
      entries[place] = entry;
      const byMovie = next[slot] ?? 0;
      next[slot] = byMovie + 1;
      places[byMovie] = place;
      people[byMovie] = user;
      place += 1;
    }
    starts[user + 1] = place;
  }
  return { size, starts, entries, movieStarts: head.movieStarts, places, people };
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
