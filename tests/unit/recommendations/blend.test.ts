import { describe, expect, test } from "vitest";
import { randomNumbers } from "@/bench/recs/random-numbers";
import { syntheticCatalog } from "@/bench/recs/synthetic-catalog";
import { syntheticModel } from "@/bench/recs/synthetic-model";
import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { type DialName, type Dials, NEUTRAL_DIALS } from "@/core/recommendations/dials";
import { explain } from "@/core/recommendations/explain";
import { rankLearned } from "@/core/recommendations/learned/rank-learned";
import { scoreLearned } from "@/core/recommendations/learned/score-learned";
import { weightIn } from "@/core/recommendations/learned/sparse-weights";
import { predictFor } from "@/core/recommendations/predict-for";
import { rank } from "@/core/recommendations/rank";
import { type ScoringInput, scoreCandidates } from "@/core/recommendations/score-candidates";
import { sharedFeatures } from "@/core/recommendations/similarity";
import type { TasteProfile } from "@/core/recommendations/taste-profile";
import { BLEND_WEIGHTS } from "@/core/recommendations/tuned-blend";
import { catalogSnapshot } from "@/tests/factories/catalog-snapshot";
import { scoringInput } from "@/tests/factories/scoring-input";
import { taste } from "@/tests/factories/taste-profile";
import { trainSmall, twoCircles } from "@/tests/factories/train-small";

const LIMIT = 20;

function recommend(catalog: CatalogSnapshot, input: ScoringInput, limit = LIMIT) {
  const scoring = scoreCandidates(catalog, input);
  return rank(catalog, scoring, { limit, ...input }).map(({ slot, score }) => ({
    slot,
    movieId: catalog.ids[slot] ?? 0,
    score,
  }));
}

describe.each([
  ["while nothing was learned", false],
  ["with a model", true],
])("each dial moves the list in its direction, for whoever turns it, %s", (_, isLearned) => {
  const random = randomNumbers(7);
  const catalog = syntheticCatalog(3_000, random);
  const model = isLearned ? syntheticModel(3_000, random) : null;
  const people = Array.from({ length: 20 }, () =>
    taste({
      ratings: Array.from({ length: 12 }, (_, index) => ({
        movieId: Math.floor(random() * 3_000),
        halfStars: 1 + (index % 10),
      })),
    }),
  );

  function meanOf(dials: Partial<Dials>, measure: (slots: number[]) => number): number {
    const values = people.map((said) => {
      const input = scoringInput(catalog, said, { model, dials: { ...NEUTRAL_DIALS, ...dials } });
      return measure(recommend(catalog, input).map(({ slot }) => slot));
    });
    return mean(values);
  }

  test.each<[DialName, (slots: number[]) => number]>([
    ["popular", (slots) => mean(slots.map((slot) => catalog.popularity[slot] ?? 0))],
    ["recent", (slots) => mean(slots.map((slot) => catalog.releaseDays[slot] ?? 0))],
  ])("%s: popularity or newness rises from end to end", (dial, measure) => {
    const places = [-100, -40, 0, 40, 100].map((place) => meanOf({ [dial]: place }, measure));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[4]).toBeGreaterThan((places[0] ?? 0) + Math.abs(places[0] ?? 0) * 0.2);
  });

  test("adventurous: the movies of a list are less alike", () => {
    const alike = (slots: number[]) =>
      mean(slots.flatMap((a) => slots.filter((b) => b > a).map((b) => likeness(a, b))));
    const [safe = 0, middle = 0, wild = 0] = [0, 50, 100].map((adventurous) =>
      meanOf({ adventurous }, alike),
    );
    expect(middle).toBeLessThan(safe);
    expect(wild).toBeLessThan(middle);
  });

  test("rules: what the rules give the movies rises", () => {
    const byRules = (slots: number[]) => mean(slots.map((slot) => (catalog.popularity[slot] ?? 0) / 500));
    const [none = 0, middle = 0, all = 0] = [0, 65, 100].map((rules) => meanOf({ rules }, byRules));
    expect(middle).toBeGreaterThan(none);
    expect(all).toBeGreaterThan(middle);
  });

  /** By what they share or by what was learned, whichever is more: the cosine here is at most about 0.1. */
  function likeness(a: number, b: number): number {
    const shared = sharedFeatures(catalog.features, a, b).reduce((sum, { amount }) => sum + amount, 0);
    return model ? Math.max(shared, weightIn(model.weights, a, b)) : shared;
  }
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Movies 1 to 5 are liked by the ones, 11 to 15 by the others; 21 and 22 nobody has rated. */
const model = trainSmall(twoCircles());
const films = [1, 2, 3, 4, 5, 11, 12, 13, 14, 15].map((id) => ({ id, popularity: id }));
const catalog = catalogSnapshot([
  ...films,
  { id: 21, neighbourIds: [2, 3, 4] },
  { id: 22, neighbourIds: [12, 13, 14] },
  { id: 23 },
]);
const oneOfTheFirst = taste({
  ratings: [
    { movieId: 1, halfStars: 10 },
    { movieId: 11, halfStars: 2 },
  ],
});

function scores(said: TasteProfile, given: Parameters<typeof scoringInput>[2] = {}): Map<number, number> {
  const input = scoringInput(catalog, said, { model, rules: [], ...given });
  return new Map(recommend(catalog, input, 100).map(({ movieId, score }) => [movieId, score]));
}

describe("what was learned", () => {
  test("decides: films of the own circle come before those of the other", () => {
    const of = scores(oneOfTheFirst);
    for (const own of [2, 3, 4, 5]) {
      for (const other of [12, 13, 14, 15]) expect(of.get(own)).toBeGreaterThan(of.get(other) ?? 0);
    }
  });

  test("alone, gives the list that `recs:evaluate` writes, score for score", () => {
    const own = oneOfTheFirst.ratings.map(({ movieId, halfStars }) => ({
      movieId,
      stars: halfStars / 2,
      time: 0,
    }));
    const expected = rankLearned(model, scoreLearned(model, own), own, 100).map(({ slot, score }) => ({
      movieId: model.movieIds[slot],
      score,
    }));
    const input = scoringInput(catalog, oneOfTheFirst, { model, mode: "learned" });
    const list = recommend(catalog, input, 100).map(({ movieId, score }) => ({ movieId, score }));
    expect(list).toEqual(expected);
  });

  test("for somebody who has said nothing, what many like comes first and is named", () => {
    const input = scoringInput(catalog, taste(), { model, rules: [] });
    const scoring = scoreCandidates(catalog, input);
    const [best] = rank(catalog, scoring, { limit: 1, ...input });
    expect(explain(catalog, input, scoring, [best?.slot ?? 0])[0]?.[0]?.kind).toBe("liked_by_many");
  });

  test("a dismissal lowers what people choose together with the dismissed", () => {
    const before = scores(oneOfTheFirst);
    const after = scores({ ...oneOfTheFirst, dismissedIds: [2] });
    expect(after.has(2)).toBe(false);
    for (const alike of [3, 4, 5]) expect(after.get(alike)).toBeLessThan(before.get(alike) ?? 0);
  });
});

describe("films that nobody had rated when it was learned", () => {
  test("get a part of what their neighbours on TMDB's lists have", () => {
    const of = scores(oneOfTheFirst);
    expect(of.get(21)).toBeGreaterThan(of.get(22) ?? 0);
    expect(of.get(21)).toBeLessThan(of.get(2) ?? 0);
    expect(of.get(23)).toBe(0);
  });

  test("get more the more adventurous and the less for the popular somebody is", () => {
    const at = (dials: Partial<Dials>) =>
      scores(oneOfTheFirst, { dials: { ...NEUTRAL_DIALS, ...dials } }).get(21) ?? 0;
    expect(at({ adventurous: 100 })).toBeGreaterThan(at({ adventurous: 20 }));
    expect(at({ adventurous: 20 })).toBeGreaterThan(at({ adventurous: 0 }));
  });

  test("are not among what was learned alone", () => {
    const of = scores(oneOfTheFirst, { mode: "learned" });
    expect([21, 22, 23].some((id) => of.has(id))).toBe(false);
  });
});

describe("predicted stars", () => {
  test("are more for the own circle's films than for the other's, within an interval", () => {
    const predict = predictFor(model, oneOfTheFirst.ratings);
    const [own, other] = [predict(2), predict(12)];
    expect(own?.stars).toBeGreaterThan(other?.stars ?? 5);
    expect(own?.low).toBeLessThan(own?.stars ?? 0);
    expect(own?.high).toBeGreaterThanOrEqual(own?.stars ?? 5);
  });

  test("are none for films nobody has rated, for somebody who has rated nothing, and without a model", () => {
    expect(predictFor(model, oneOfTheFirst.ratings)(21)).toBeNull();
    expect(predictFor(model, [])(2)).toBeNull();
    expect(predictFor(model, [{ movieId: 99, halfStars: 8 }])(2)).toBeNull();
    expect(predictFor(null, oneOfTheFirst.ratings)(2)).toBeNull();
  });
});

test("the weights of the blend leave no part more than all", () => {
  const { learned, similar } = BLEND_WEIGHTS;
  expect(learned).toBeLessThan(1);
  expect(similar).toBeLessThan(1);
});
