import { randomNumbers } from "@/bench/recs/random-numbers";
import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";

export type SyntheticSize = { movies: number; people: number; ratings: number; seed: number };

/** Popularity falls as rank^−this (Zipf), about as MovieLens' does. */
const ZIPF_EXPONENT = 0.9;
/** Circles of taste; each has an order of its own in which half of a person's movies are chosen. */
const CIRCLES = 64;
const CIRCLE_SHARE = 0.5;
const STARS_MAX = 5;

/**
 * Made-up ratings: activity is log-normal, movies are drawn from a Zipf distribution, half of them in the order of the
 * person's circle, which also likes them more. The same seed gives the same ratings.
 */
export function syntheticRatings({ movies, people, ratings, seed }: SyntheticSize): RatingColumns {
  const random = randomNumbers(seed);
  const cumulative = zipfSums(movies);
  const columns = {
    userIds: new Int32Array(ratings),
    movieIds: new Int32Array(ratings),
    stars: new Float32Array(ratings),
    times: new Uint32Array(ratings),
  };
  const ratedBy = new Int32Array(movies).fill(-1);
  const lengths = activity(people, ratings, movies, random);
  let place = 0;
  for (let person = 0; person < people; person++) {
    const shift = Math.floor(((person % CIRCLES) * movies) / CIRCLES);
    for (let count = 0; count < (lengths[person] ?? 0) && place < ratings; count++) {
      const isOwn = random() < CIRCLE_SHARE;
      const rank = drawRank(cumulative, random());
      const movie = isOwn ? (rank + shift) % movies : rank;
      if (ratedBy[movie] === person) continue;
      ratedBy[movie] = person;
      columns.userIds[place] = person;
      columns.movieIds[place] = movie;
      columns.stars[place] = Math.min(STARS_MAX, Math.ceil(random() * 8 + (isOwn ? 3 : 1)) / 2);
      columns.times[place] = 1_000_000_000 + place;
      place += 1;
    }
  }
  const cut = <T extends Int32Array | Float32Array | Uint32Array>(column: T) => column.subarray(0, place);
  return {
    userIds: cut(columns.userIds),
    movieIds: cut(columns.movieIds),
    stars: cut(columns.stars),
    times: cut(columns.times),
  };
}

/** How many movies each person draws: log-normal, no more than a twentieth of all, `ratings` in sum and some over. */
function activity(people: number, ratings: number, movies: number, random: () => number): Int32Array {
  const raw = Float64Array.from({ length: people }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.exp(normal);
  });
  const sum = raw.reduce((total, value) => total + value, 0);
  // What is drawn twice is dropped: a quarter more is drawn.
  const scale = (1.25 * ratings) / sum;
  return Int32Array.from(raw, (value) => Math.min(movies / 20, Math.max(20, value * scale)));
}

function zipfSums(movies: number): Float64Array {
  const sums = new Float64Array(movies);
  let sum = 0;
  for (let rank = 0; rank < movies; rank++) {
    sum += (rank + 1) ** -ZIPF_EXPONENT;
    sums[rank] = sum;
  }
  return sums.map((value) => value / sum);
}

function drawRank(cumulative: Float64Array, at: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulative[middle] ?? 1) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
