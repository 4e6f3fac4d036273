import { LIKED_STARS } from "@/core/recommendations/learned/graded-value";

/** What one person was recommended, best first, and what they gave to the movies that were hidden. */
export type JudgedList = { movieIds: readonly number[]; hidden: ReadonlyMap<number, number> };

/** Sums up what the lists are worth; `model-metrics.ts` has what of it is shown. */
export type MeasuredLists = {
  people: number;
  ndcgAt10: number;
  ndcgAt100: number;
  recallAt50: number;
  /** Of the movies among the first ten whose rating is known: the share rated 2.5 or less. */
  badAt10: number;
  /** Different movies in anybody's first ten. */
  moviesAt10: number;
};

const BAD_STARS = 2.5;

/**
 * Means over people with at least one liked movie among the hidden. NDCG with gain 1 for a liked movie and discount
 * 1 / log2(rank + 1), recall over min(k, liked) (Liang et al. 2018).
 */
export function measureRanking(lists: Iterable<JudgedList>): MeasuredLists {
  const sums = { ndcgAt10: 0, ndcgAt100: 0, recallAt50: 0 };
  const seen = new Set<number>();
  let people = 0;
  let known = 0;
  let bad = 0;
  for (const { movieIds, hidden } of lists) {
    const liked = [...hidden.values()].filter((stars) => stars >= LIKED_STARS).length;
    if (liked === 0) continue;
    people += 1;
    const hits = movieIds.map((movieId) => (hidden.get(movieId) ?? 0) >= LIKED_STARS);
    sums.ndcgAt10 += ndcg(hits, liked, 10);
    sums.ndcgAt100 += ndcg(hits, liked, 100);
    sums.recallAt50 += hits.slice(0, 50).filter(Boolean).length / Math.min(50, liked);
    for (const movieId of movieIds.slice(0, 10)) {
      seen.add(movieId);
      const stars = hidden.get(movieId);
      if (stars === undefined) continue;
      known += 1;
      if (stars <= BAD_STARS) bad += 1;
    }
  }
  const mean = (sum: number) => sum / Math.max(1, people);
  return {
    people,
    ndcgAt10: mean(sums.ndcgAt10),
    ndcgAt100: mean(sums.ndcgAt100),
    recallAt50: mean(sums.recallAt50),
    badAt10: bad / Math.max(1, known),
    moviesAt10: seen.size,
  };
}

function ndcg(hits: readonly boolean[], liked: number, length: number): number {
  let gain = 0;
  let ideal = 0;
  for (let index = 0; index < length; index++) {
    const discount = 1 / Math.log2(index + 2);
    if (hits[index]) gain += discount;
    if (index < liked) ideal += discount;
  }
  return gain / ideal;
}
