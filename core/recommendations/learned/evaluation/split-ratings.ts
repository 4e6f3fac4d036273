import { LIKED_STARS } from "@/core/recommendations/learned/graded-value";
import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";

const HELD_OUT_OF = 5;
const BUCKETS = 10;
const VALIDATION_BUCKET = 1;
const TEST_BUCKET = 0;
const LAST_PART = 10;

/** Places of ratings in the columns: what is trained on, what is known of those tested, and what must be found. */
export type RatingSplit = { train: number[]; foldin: number[]; hidden: number[] };

/**
 * The people with bucket 1 are never trained on and a fifth of their ratings is hidden; those with bucket 0, the test
 * people, are left out altogether. The referee's `p1val`: what is tuned is tuned on this, never on the test.
 */
export function splitPeople(columns: RatingColumns, seed: number): RatingSplit {
  const split: RatingSplit = { train: [], foldin: [], hidden: [] };
  for (let index = 0; index < columns.userIds.length; index++) {
    const person = personHash(columns.userIds[index] ?? 0, seed);
    const bucket = person % BUCKETS;
    if (bucket === TEST_BUCKET) continue;
    if (bucket !== VALIDATION_BUCKET) split.train.push(index);
    else if (mix(Math.imul(person, 31) + (columns.movieIds[index] ?? 0)) % HELD_OUT_OF === 0)
      split.hidden.push(index);
    else split.foldin.push(index);
  }
  return onlyWithTargets(columns, split);
}

/**
 * The last tenth of everybody's ratings in time is hidden (people with at least ten), after the last tenth, which is
 * the test, was dropped the same way. The referee's `p2val`.
 */
export function splitTime(columns: RatingColumns): RatingSplit {
  const all = Array.from({ length: columns.userIds.length }, (_, index) => index);
  const known = dropLast(columns, all).train;
  return onlyWithTargets(columns, dropLast(columns, known));
}

function dropLast(columns: RatingColumns, indices: number[]): RatingSplit {
  const people = new Map<number, number[]>();
  for (const index of indices) {
    const userId = columns.userIds[index] ?? 0;
    const own = people.get(userId);
    if (own) own.push(index);
    else people.set(userId, [index]);
  }
  const split: RatingSplit = { train: [], foldin: [], hidden: [] };
  const time = (index: number) => columns.times[index] ?? 0;
  const movie = (index: number) => columns.movieIds[index] ?? 0;
  for (const own of people.values()) {
    own.sort((a, b) => time(a) - time(b) || movie(a) - movie(b));
    const count = own.length < LAST_PART ? 0 : Math.floor(own.length / LAST_PART);
    const kept = own.slice(0, own.length - count);
    for (const index of kept) split.train.push(index);
    if (count === 0) continue;
    for (const index of kept) split.foldin.push(index);
    for (const index of own.slice(own.length - count)) split.hidden.push(index);
  }
  return split;
}

function onlyWithTargets(columns: RatingColumns, split: RatingSplit): RatingSplit {
  const liked = split.hidden.filter((index) => (columns.stars[index] ?? 0) >= LIKED_STARS);
  const people = new Set(liked.map((index) => columns.userIds[index]));
  const isTested = (index: number) => people.has(columns.userIds[index]);
  return { train: split.train, foldin: split.foldin.filter(isTested), hidden: split.hidden.filter(isTested) };
}

/** The ratings at those places. */
export function selectRatings(columns: RatingColumns, indices: readonly number[]): RatingColumns {
  const pick = (column: ArrayLike<number>) => Float64Array.from(indices, (index) => column[index] ?? 0);
  const { userIds, movieIds, stars, times } = columns;
  return { userIds: pick(userIds), movieIds: pick(movieIds), stars: pick(stars), times: pick(times) };
}

/** 32 bits. */
export function personHash(userId: number, seed: number): number {
  return mix(userId + Math.imul(seed + 1, 0x9e3779b9));
}

/** The finalizer of MurmurHash3 (Appleby). */
export function mix(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
