import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import type { LearnedScores } from "@/core/recommendations/learned/score-learned";
import { weightIn } from "@/core/recommendations/learned/sparse-weights";

/** What made one movie's score: the shares of the ratings and the prior's add up to it exactly. */
export type LearnedShares = { prior: number; byRating: { movieId: number; share: number }[] };

export function learnedShares(model: LearnedModel, learned: LearnedScores, slot: number): LearnedShares {
  const shares = new Map<number, number>();
  for (const { weights, slots, values } of learned.inputs) {
    for (const [row, rated] of slots.entries()) {
      const movieId = model.movieIds[rated] ?? 0;
      const share = (values[row] ?? 0) * weightIn(weights, rated, slot);
      if (share !== 0) shares.set(movieId, (shares.get(movieId) ?? 0) + share);
    }
  }
  const byRating = [...shares].map(([movieId, share]) => ({ movieId, share }));
  byRating.sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
  return { prior: learned.priorScale * (model.likeRates[slot] ?? 0), byRating };
}
