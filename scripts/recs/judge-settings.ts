import type { HeldOutPerson } from "@/core/recommendations/learned/evaluation/hold-out-people";
import { judgeStars } from "@/core/recommendations/learned/evaluation/judge-stars";
import { measureRanking } from "@/core/recommendations/learned/evaluation/ranking-metrics";
import { type RatingSplit, selectRatings } from "@/core/recommendations/learned/evaluation/split-ratings";
import { scoreNext } from "@/core/recommendations/learned/next/score-next";
import { rankLearned } from "@/core/recommendations/learned/rank-learned";
import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";
import { type LoadedModel, loadModel, scoreLearned } from "@/core/recommendations/learned/score-learned";
import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";
import { trainInThreads } from "@/platform/recommendations/training/train-in-threads";
import { peopleOfSplit } from "@/scripts/recs/people-of-split";
import { tellSome } from "@/scripts/recs/tell-some";

const LIST_LENGTH = 100;
/** How many of their ratings are told of people with few. */
const FEW = [1, 2, 3, 5, 10, 20];

/** What settings can be judged by: NDCG@10 with all ratings told, with few, for what comes next; error of the stars. */
export const JUDGED_SIDES = ["learned", "few", "next", "stars"] as const;
export type JudgedSide = (typeof JUDGED_SIDES)[number];

/** What these settings are worth on one split: NDCG@10, or the stars' RMSE below zero. More is better. */
export async function judgeSettings(
  columns: RatingColumns,
  split: RatingSplit,
  settings: TrainingSettings,
  options: { side: JudgedSide; threads: number },
): Promise<number> {
  const train = selectRatings(columns, split.train);
  const model = loadModel(await trainInThreads(train, settings, options.threads));
  return judgeSide(model, peopleOfSplit(columns, split), options.side);
}

function judgeSide(model: LoadedModel, people: readonly HeldOutPerson[], side: JudgedSide): number {
  switch (side) {
    case "stars":
      return -judgeStars(model, people).starsRmse;
    case "few":
      return (
        FEW.reduce((sum, count) => sum + judgeRanking(model, people, scoreLearned, count), 0) / FEW.length
      );
    case "next":
      return judgeRanking(model, people, scoreNext);
    case "learned":
      return judgeRanking(model, people, scoreLearned);
  }
}

/** With only so many ratings told, all others that are known are left out of the lists, as they cannot be found. */
function judgeRanking(
  model: LoadedModel,
  people: readonly HeldOutPerson[],
  score: typeof scoreLearned | typeof scoreNext,
  told = Number.POSITIVE_INFINITY,
): number {
  const lists = people.map((person) => {
    const { known, hidden } = person;
    const ratings = tellSome(person, told).told;
    const ranked = rankLearned(model, score(model, ratings), known, LIST_LENGTH);
    return {
      movieIds: ranked.map(({ slot }) => model.movieIds[slot] ?? 0),
      hidden: new Map(hidden.map(({ movieId, stars }) => [movieId, stars])),
    };
  });
  return measureRanking(lists).ndcgAt10;
}
