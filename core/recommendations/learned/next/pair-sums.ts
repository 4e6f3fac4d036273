import { fadingBy, followingBy } from "@/core/recommendations/learned/next/fading";
import type { NextSettings } from "@/core/recommendations/learned/next/next-settings";
import type { Sequences } from "@/core/recommendations/learned/next/sequences";

/** What pairs of ratings count by the places between them, for each pace at which histories fade. */
export type PairCounts = {
  /** γ^d for d places. */
  fading: Float64Array[];
  /** What it counts that one follows another. */
  following: Float64Array[];
  /** By two paces: the sum of (γη)^t over all t under so many places. */
  overlaps: Float64Array[][];
};

export function countPairs(
  { paces, horizonConstant }: Pick<NextSettings, "paces" | "horizonConstant">,
  longest: number,
): PairCounts {
  const fading = paces.map(({ constant }) => fadingBy(constant));
  return {
    fading,
    following: paces.map(({ constant }) => followingBy(constant, horizonConstant)),
    overlaps: fading.map((one) => fading.map((other) => overlapOf((one[1] ?? 0) * (other[1] ?? 0), longest))),
  };
}

const NONE = new Float64Array(0);

function overlapOf(ratio: number, longest: number): Float64Array {
  return Float64Array.from({ length: longest + 1 }, (_, places) => (1 - ratio ** places) / (1 - ratio));
}

/**
 * Adds to `sums[j]` what the histories of movie i at one pace (γ) and of every movie j at another (η) have in common:
 *
 *   Σ v_i v_j Σ_{t ≥ max(p, q)} γ^(t−p) η^(t−q) = Σ v_i v_j γ^(q−p) S(q) for p ≤ q, η^(p−q) S(p) for p > q
 *
 * over places p of i and q of j in one sequence; S(q) = Σ_{t<L} (γη)^t for the L places from q to its end.
 */
export function addHistories(
  sequences: Sequences,
  slot: number,
  { fading, overlaps }: PairCounts,
  [pace, otherPace]: readonly [number, number],
  sums: Float64Array,
): void {
  const { starts, slots, values, movieStarts, places, people } = sequences;
  const [own = NONE, other = NONE, overlap = NONE] = [
    fading[pace],
    fading[otherPace],
    overlaps[pace]?.[otherPace],
  ];
  for (let index = movieStarts[slot] ?? 0; index < (movieStarts[slot + 1] ?? 0); index++) {
    const place = places[index] ?? 0;
    const person = people[index] ?? 0;
    const value = values[place] ?? 0;
    const end = starts[person + 1] ?? 0;
    const fromHere = value * (overlap[end - place] ?? 0);
    for (let before = Math.max(starts[person] ?? 0, place - other.length + 1); before < place; before++) {
      const column = slots[before] ?? 0;
      sums[column] = (sums[column] ?? 0) + fromHere * (values[before] ?? 0) * (other[place - before] ?? 0);
    }
    const faded = Math.min(end, place + own.length);
    for (let after = place; after < faded; after++) {
      const column = slots[after] ?? 0;
      const fromThere = (values[after] ?? 0) * (overlap[end - after] ?? 0);
      sums[column] = (sums[column] ?? 0) + value * fromThere * (own[after - place] ?? 0);
    }
  }
}

/** Adds to `sums[j]` what it counts that every movie j follows this one: Σ_{q>p} v_i v_j Σ_{x+y=q−p−1} γ^x δ^y. */
export function addFollowing(
  sequences: Sequences,
  slot: number,
  counts: PairCounts,
  pace: number,
  sums: Float64Array,
): void {
  const following = counts.following[pace] ?? NONE;
  const { starts, slots, values, movieStarts, places, people } = sequences;
  for (let index = movieStarts[slot] ?? 0; index < (movieStarts[slot + 1] ?? 0); index++) {
    const place = places[index] ?? 0;
    const value = values[place] ?? 0;
    const end = Math.min(starts[(people[index] ?? 0) + 1] ?? 0, place + following.length);
    for (let after = place + 1; after < end; after++) {
      const column = slots[after] ?? 0;
      sums[column] = (sums[column] ?? 0) + value * (values[after] ?? 0) * (following[after - place] ?? 0);
    }
  }
}
