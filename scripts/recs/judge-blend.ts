import type { BlendWeights } from "@/core/recommendations/blend-weights";
import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import type { HeldOutPerson } from "@/core/recommendations/learned/evaluation/hold-out-people";
import { measureRanking } from "@/core/recommendations/learned/evaluation/ranking-metrics";
import type { LoadedModel } from "@/core/recommendations/learned/score-learned";
import { recommenderAsServed } from "@/scripts/recs/recommend-as-served";
import { tellSome } from "@/scripts/recs/tell-some";

/** Enough for NDCG@10, and what a page shows. */
const LIST_LENGTH = 20;

/** What is judged on one split: its model, its catalogue and the people who were not learned from. */
export type BlendTrial = { model: LoadedModel; catalog: CatalogSnapshot; people: readonly HeldOutPerson[] };

/** NDCG@10 of the lists that the use case serves with these weights to people who tell so many of their ratings. */
export async function judgeBlend(
  { model, catalog, people }: BlendTrial,
  weights: BlendWeights,
  told: number,
): Promise<number> {
  const recommend = recommenderAsServed(model, catalog, { limit: LIST_LENGTH, weights });
  const lists = [];
  for (const person of people) {
    const { told: ratings, keptBack } = tellSome(person, told);
    const list = await recommend(
      ratings,
      keptBack.map(({ movieId }) => movieId),
    );
    lists.push({
      movieIds: list.map(({ movieId }) => movieId),
      hidden: new Map(person.hidden.map(({ movieId, stars }) => [movieId, stars])),
    });
  }
  return measureRanking(lists).ndcgAt10;
}
