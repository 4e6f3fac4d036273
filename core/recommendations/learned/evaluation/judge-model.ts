import type { HeldOutPerson } from "@/core/recommendations/learned/evaluation/hold-out-people";
import { judgeStars } from "@/core/recommendations/learned/evaluation/judge-stars";
import { measureRanking } from "@/core/recommendations/learned/evaluation/ranking-metrics";
import type { ModelMetrics, RankingMetrics } from "@/core/recommendations/learned/model-metrics";
import { rankLearned } from "@/core/recommendations/learned/rank-learned";
import type { OwnRating } from "@/core/recommendations/learned/rating-columns";
import { type LoadedModel, scoreLearned } from "@/core/recommendations/learned/score-learned";

const LIST_LENGTH = 100;
const NOVELTY_LENGTH = 10;

/** Movie ids, best first, for someone who gave these ratings. */
type Recommender = (ratings: readonly OwnRating[], limit: number) => number[];

/** The model, popularity and the rules. */
const RECOMMENDERS = 3;

/**
 * How good a model is for people whom it has not learned from, beside popularity and the rules. Calls `onProgress` with
 * the part that is done, 0 to 1, after each list.
 */
export function judgeModel(
  model: LoadedModel,
  people: readonly HeldOutPerson[],
  byRules: Recommender,
  onProgress: (done: number) => void = () => {},
): ModelMetrics {
  let lists = 0;
  const told =
    (recommend: Recommender): Recommender =>
    (ratings, limit) => {
      lists += 1;
      onProgress(lists / (RECOMMENDERS * people.length));
      return recommend(ratings, limit);
    };
  return {
    people: people.length,
    learned: judgeRanking(model, people, told(learnedRecommender(model))),
    popularity: judgeRanking(model, people, told(popularityRecommender(model))),
    rules: judgeRanking(model, people, told(byRules)),
    ...judgeStars(model, people),
  };
}

function learnedRecommender(model: LoadedModel): Recommender {
  return (ratings, limit) =>
    rankLearned(model, scoreLearned(model, ratings), ratings, limit).map(
      ({ slot }) => model.movieIds[slot] ?? 0,
    );
}

/** What most people like, of what the person has not rated. */
function popularityRecommender({ movieIds, likeRates }: LoadedModel): Recommender {
  const slots = Array.from(movieIds, (_, slot) => slot);
  slots.sort((a, b) => (likeRates[b] ?? 0) - (likeRates[a] ?? 0) || a - b);
  const popular = slots.map((slot) => movieIds[slot] ?? 0);
  return (ratings, limit) => {
    const rated = new Set(ratings.map(({ movieId }) => movieId));
    const list: number[] = [];
    for (const movieId of popular) {
      if (list.length === limit) break;
      if (!rated.has(movieId)) list.push(movieId);
    }
    return list;
  };
}

function judgeRanking(
  model: LoadedModel,
  people: readonly HeldOutPerson[],
  recommend: Recommender,
): RankingMetrics {
  const lists = people.map(({ known, hidden }) => ({
    movieIds: recommend(known, LIST_LENGTH),
    hidden: new Map(hidden.map(({ movieId, stars }) => [movieId, stars])),
  }));
  const measured = measureRanking(lists);
  return {
    ndcg10: measured.ndcgAt10,
    ndcg100: measured.ndcgAt100,
    recall50: measured.recallAt50,
    coverage10: measured.moviesAt10 / Math.max(1, model.movieIds.length),
    novelty10: novelty(
      model,
      lists.flatMap(({ movieIds }) => movieIds.slice(0, NOVELTY_LENGTH)),
    ),
  };
}

/** The mean self-information of what is recommended, in bits (Zhou et al. 2010): −log2(its raters / all people). */
function novelty(model: LoadedModel, movieIds: readonly number[]): number {
  let bits = 0;
  for (const movieId of movieIds) {
    const raters = model.ratingCounts[model.slotById.get(movieId) ?? -1] ?? 0;
    bits -= Math.log2(Math.max(1, raters) / Math.max(1, model.trainedOn.people));
  }
  return bits / Math.max(1, movieIds.length);
}
