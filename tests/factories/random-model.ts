import fc from "fast-check";
import { randomNumbers } from "@/bench/recs/random-numbers";
import type { LoadedModel } from "@/core/recommendations/learned/score-learned";
import { trainSmall } from "@/tests/factories/train-small";

/** Of the films of `randomFilms` these have been rated by anybody; the others are cold. */
const KNOWN_FILMS = 20;
const PEOPLE = 30;
const SEEDS = [1, 2, 3, 4];

const trained = new Map<number, LoadedModel>();

/** One of a few models learned from random ratings of films 1 to 20. */
export const randomModel: fc.Arbitrary<LoadedModel> = fc.constantFrom(...SEEDS).map((seed) => {
  const model = trained.get(seed) ?? trainRandomly(seed);
  trained.set(seed, model);
  return model;
});

function trainRandomly(seed: number): LoadedModel {
  const random = randomNumbers(seed);
  const all = Array.from({ length: PEOPLE * KNOWN_FILMS }, (_, place) => place);
  const places = all.filter(() => random() < 0.6);
  return trainSmall({
    userIds: places.map((place) => Math.floor(place / KNOWN_FILMS)),
    movieIds: places.map((place) => 1 + (place % KNOWN_FILMS)),
    stars: places.map(() => Math.ceil(random() * 10) / 2),
    times: places,
  });
}
