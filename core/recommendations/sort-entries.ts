/** So many entries are gone through before other work may go on: about a millisecond's. */
const SLICE = 1 << 16;

/** Goes through the places 0 to `length`, yielding now and then so that other work may go on. */
export function* inSlices(length: number, visit: (index: number) => void): Generator<void, void> {
  for (let start = 0; start < length; start += SLICE) {
    const end = Math.min(length, start + SLICE);
    for (let index = start; index < end; index++) visit(index);
    yield;
  }
}

/** A stable counting sort: `order` has the entries' places by ascending key, those with key k from `starts[k]` on. */
export function* sortedBy(
  keys: Int32Array,
  keyCount: number,
  before: Int32Array | null = null,
): Generator<void, { starts: Int32Array; order: Int32Array }> {
  const starts = new Int32Array(keyCount + 1);
  yield* inSlices(keys.length, (index) => {
    const key = (keys[index] ?? 0) + 1;
    starts[key] = (starts[key] ?? 0) + 1;
  });
  yield* inSlices(keyCount, (key) => {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  });
  const next = starts.slice();
  const order = new Int32Array(keys.length);
  yield* inSlices(keys.length, (place) => {
    const index = before ? (before[place] ?? 0) : place;
    const key = keys[index] ?? 0;
    order[next[key] ?? 0] = index;
    next[key] = (next[key] ?? 0) + 1;
  });
  return { starts, order };
}
