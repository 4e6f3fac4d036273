import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";
import { finishTraining } from "@/core/recommendations/learned/training/finish-training";
import { trainTogether } from "@/core/recommendations/learned/training/train-together";
import { prepareTraining } from "@/core/recommendations/learned/training/training-job";
import { TUNED_SETTINGS } from "@/core/recommendations/learned/tuned-settings";
import type { NewModel } from "@/services/ports/model-store";

const PEOPLE = 8;
const MOVIES = 5;
const TRAINING_MS = 40;

/** A model of a few made-up ratings. */
export function exampleModel(createdAt: Date): NewModel {
  const job = prepareTraining(exampleRatings(), TUNED_SETTINGS, 1);
  trainTogether(job, 0, () => {});
  return { model: finishTraining(job), metrics: null, ownRatings: 0, trainingMs: TRAINING_MS, createdAt };
}

/** Everybody rates all movies but one. */
function exampleRatings(): RatingColumns {
  const rows = Array.from({ length: PEOPLE * MOVIES }, (_, index) => ({
    person: index % PEOPLE,
    movie: 1 + Math.floor(index / PEOPLE),
  })).filter(({ person, movie }) => person % MOVIES !== movie - 1);
  return {
    userIds: rows.map(({ person }) => person),
    movieIds: rows.map(({ movie }) => movie),
    stars: rows.map(({ person, movie }) => 1 + ((person * movie) % 5)),
    times: rows.map((_, index) => index),
  };
}
