import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";
import { type LoadedModel, loadModel } from "@/core/recommendations/learned/score-learned";
import { finishTraining } from "@/core/recommendations/learned/training/finish-training";
import { trainTogether } from "@/core/recommendations/learned/training/train-together";
import { prepareTraining } from "@/core/recommendations/learned/training/training-job";
import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";
import { TUNED_SETTINGS } from "@/core/recommendations/learned/tuned-settings";

export const SMALL_SETTINGS: TrainingSettings = {
  ...TUNED_SETTINGS,
  regularization: 20,
  stars: { ...TUNED_SETTINGS.stars, similarityDamping: 1 },
  next: {
    ...TUNED_SETTINGS.next,
    paces: [
      { constant: 2, regularization: 20 },
      { constant: 10, regularization: 40 },
    ],
  },
};

/**
 * Two circles of people: one likes movies 1 to 5 and dislikes 11 to 15, the other the other way round; everybody rates
 * most of both, 1 to 5 in that order.
 */
export function twoCircles(people = 40): RatingColumns {
  const rows: [number, number, number, number][] = [];
  for (let person = 0; person < people; person++) {
    for (let step = 0; step < 5; step++) {
      const likesFirst = person % 2 === 0;
      if ((person + step) % 7 !== 0) rows.push([person, 1 + step, likesFirst ? 5 : 2, step]);
      if ((person + step) % 3 !== 0) rows.push([person, 11 + step, likesFirst ? 1 : 4, 10 + step]);
    }
  }
  const column = (index: 0 | 1 | 2 | 3) => rows.map((row) => row[index]);
  return { userIds: column(0), movieIds: column(1), stars: column(2), times: column(3) };
}

export function trainSmall(columns: RatingColumns, changed: Partial<TrainingSettings> = {}): LoadedModel {
  const job = prepareTraining(columns, { ...SMALL_SETTINGS, ...changed }, 1);
  trainTogether(job, 0, () => {});
  return loadModel(finishTraining(job));
}
