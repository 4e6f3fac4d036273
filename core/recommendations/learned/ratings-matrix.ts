import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";

/**
 * Ratings as compressed sparse rows, one row for each person, in memory that threads can share. A movie's slot is its
 * place by number of ratings (the most rated is 0), so that the head of a catalogue is the slots under a number.
 */
export type RatingsMatrix = {
  /** Movie ids by slot. */
  movieIds: Int32Array;
  userCount: number;
  /** Row u: entries `starts[u]` to `starts[u + 1]`, by ascending slot. */
  starts: Int32Array;
  slots: Int32Array;
  stars: Float32Array;
  /** Seconds since 1970. */
  times: Uint32Array;
};

/** The same ratings by movie: `users` and the place of each rating in the rows. */
export type RatingsByMovie = { starts: Int32Array; users: Int32Array; entries: Int32Array };

/** A person who rated a movie twice must have been reduced to one rating before. */
export function buildRatingsMatrix(columns: RatingColumns): RatingsMatrix {
  const movieIds = movieIdsByCount(columns.movieIds);
  const slotById = new Map<number, number>();
  for (let slot = 0; slot < movieIds.length; slot++) slotById.set(movieIds[slot] ?? 0, slot);
  const rowById = new Map<number, number>();
  const length = columns.userIds.length;
  const rows = new Int32Array(length);
  const slots = new Int32Array(length);
  for (let index = 0; index < length; index++) {
    const userId = columns.userIds[index] ?? 0;
    let row = rowById.get(userId);
    if (row === undefined) {
      row = rowById.size;
      rowById.set(userId, row);
    }
    rows[index] = row;
    slots[index] = slotById.get(columns.movieIds[index] ?? 0) ?? 0;
  }
  // Two stable counting sorts: by movie, then by person, leaves each row in ascending order of slots.
  const bySlot = countingOrder(slots, movieIds.length, null).order;
  const { starts, order } = countingOrder(rows, rowById.size, bySlot);
  const matrix: RatingsMatrix = {
    movieIds,
    userCount: rowById.size,
    starts,
    slots: new Int32Array(sharedBytes(length * 4)),
    stars: new Float32Array(sharedBytes(length * 4)),
    times: new Uint32Array(sharedBytes(length * 4)),
  };
  for (let place = 0; place < length; place++) {
    const index = order[place] ?? 0;
    matrix.slots[place] = slots[index] ?? 0;
    matrix.stars[place] = columns.stars[index] ?? 0;
    matrix.times[place] = columns.times[index] ?? 0;
  }
  return matrix;
}

export function groupByMovie(matrix: RatingsMatrix): RatingsByMovie {
  const length = matrix.slots.length;
  const { starts, order } = countingOrder(matrix.slots, matrix.movieIds.length, null);
  const rowOf = new Int32Array(length);
  for (let row = 0; row < matrix.userCount; row++) {
    rowOf.fill(row, matrix.starts[row], matrix.starts[row + 1]);
  }
  const users = new Int32Array(sharedBytes(length * 4));
  for (let place = 0; place < length; place++) users[place] = rowOf[order[place] ?? 0] ?? 0;
  return { starts, users, entries: order };
}

/** How many rated each movie, by slot. */
export function countRatings(matrix: RatingsMatrix): Int32Array {
  const counts = new Int32Array(matrix.movieIds.length);
  for (const slot of matrix.slots) counts[slot] = (counts[slot] ?? 0) + 1;
  return counts;
}

export function sharedBytes(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}

/** By descending number of ratings; ties by the lower id. */
function movieIdsByCount(movieIds: ArrayLike<number>): Int32Array {
  const counts = new Map<number, number>();
  for (let index = 0; index < movieIds.length; index++) {
    const id = movieIds[index] ?? 0;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const ids = new Int32Array(sharedBytes(sorted.length * 4));
  ids.set(sorted.map(([id]) => id));
  return ids;
}

/** A stable counting sort of entries by key; `before` is the order in which equal keys stay (null: as they are). */
function countingOrder(keys: Int32Array, keyCount: number, before: Int32Array | null) {
  const starts = new Int32Array(sharedBytes((keyCount + 1) * 4));
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < keyCount; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(sharedBytes(keys.length * 4));
  for (let place = 0; place < keys.length; place++) {
    const index = before ? (before[place] ?? 0) : place;
    const key = keys[index] ?? 0;
    order[next[key] ?? 0] = index;
    next[key] = (next[key] ?? 0) + 1;
  }
  return { starts, order };
}
