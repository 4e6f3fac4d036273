import { describe, expect, test } from "vitest";
import { buildCatalogSnapshot } from "@/core/recommendations/build-catalog-snapshot";
import { holdOutPeople } from "@/core/recommendations/learned/evaluation/hold-out-people";
import { judgeModel } from "@/core/recommendations/learned/evaluation/judge-model";
import { rankByRules } from "@/core/recommendations/learned/evaluation/rank-by-rules";
import { ratedSlots } from "@/core/recommendations/learned/rated-slots";
import { predictStars, residualsOfPerson } from "@/core/recommendations/learned/stars/predict-stars";
import { trainSmall, twoCircles } from "@/tests/factories/train-small";

const columns = twoCircles(1_000);
const pairs = ({ userIds, movieIds }: typeof columns) =>
  Array.from(userIds as number[], (userId, index) => `${userId}:${movieIds[index]}`);

describe("people held out", () => {
  const { train, people } = holdOutPeople(columns);

  test("are about a tenth, and nothing of theirs is learned from", () => {
    const trained = new Set(Array.from(train.userIds));
    expect(trained.size).toBeGreaterThan(850);
    expect(trained.size).toBeLessThan(950);
    const given = people.reduce((sum, { known, hidden }) => sum + known.length + hidden.length, 0);
    expect(given).toBeGreaterThan(0);
    expect(given + train.userIds.length).toBeLessThanOrEqual(columns.userIds.length);
    const all = new Set(pairs(columns));
    for (const pair of pairs(train as typeof columns)) expect(all.has(pair)).toBe(true);
  });

  test("have about a fifth of their ratings hidden, and like some of them", () => {
    const hidden = people.reduce((sum, person) => sum + person.hidden.length, 0);
    const known = people.reduce((sum, person) => sum + person.known.length, 0);
    expect(hidden / (hidden + known)).toBeGreaterThan(0.15);
    expect(hidden / (hidden + known)).toBeLessThan(0.4);
    for (const person of people) {
      expect(person.hidden.some(({ stars }) => stars >= 4)).toBe(true);
      const seen = new Set(person.known.map(({ movieId }) => movieId));
      expect(person.hidden.some(({ movieId }) => seen.has(movieId))).toBe(false);
    }
  });

  test("are the same ones for the same ratings", () => {
    expect(holdOutPeople(columns)).toEqual({ train, people });
  });

  test("are about a thousand at most, however many people there are", () => {
    const many = holdOutPeople(twoCircles(30_000));
    const heldOut = 30_000 - new Set(Array.from(many.train.userIds)).size;
    expect(heldOut).toBeGreaterThan(900);
    expect(heldOut).toBeLessThan(1_100);
  });
});

describe("judging a model", () => {
  // Movies 1 to 5 and 11 to 15: who likes the ones does not like the others.
  const model = trainSmall(twoCircles());
  const rated = (movieId: number, stars: number) => ({ movieId, stars, time: 0 });
  const fan = {
    known: [1, 2, 3, 4].map((movieId) => rated(movieId, 5)).concat(rated(11, 1)),
    hidden: [rated(5, 5), rated(12, 1)],
  };
  const worst = [12, 13, 14, 15, 5];
  const metrics = judgeModel(model, [fan], () => worst);

  test("measures the lists of the model, of popularity, and the given one on the same people", () => {
    expect(metrics.people).toBe(1);
    expect(metrics.learned.ndcg10).toBe(1);
    // The one liked movie in the fifth place: 1 / log2(6).
    expect(metrics.rules.ndcg10).toBeCloseTo(1 / Math.log2(6), 12);
    expect(metrics.rules.recall50).toBe(1);
  });

  test("counts as covered what anybody is recommended, of all movies", () => {
    expect(metrics.rules.coverage10).toBe(5 / 10);
  });

  test("takes for novelty how few rated what is recommended", () => {
    const raters = worst.map((movieId) => model.ratingCounts[model.slotById.get(movieId) ?? -1] ?? 0);
    const bits = raters.map((count) => -Math.log2(count / model.trainedOn.people));
    expect(metrics.rules.novelty10).toBeCloseTo(bits.reduce((sum, each) => sum + each, 0) / 5, 12);
  });

  test("measures predicted stars on what was hidden", () => {
    const slotOf = (movieId: number) => model.slotById.get(movieId) ?? -1;
    const person = residualsOfPerson(model.stars, ratedSlots(model, fan.known));
    const errors = fan.hidden.map(
      ({ movieId, stars }) => predictStars(model.stars, person, slotOf(movieId)).stars - stars,
    );
    const [one = 0, other = 0] = errors;
    expect(metrics.starsRmse).toBeCloseTo(Math.sqrt((one ** 2 + other ** 2) / 2), 12);
    expect(metrics.starsMae).toBeCloseTo((Math.abs(one) + Math.abs(other)) / 2, 12);
  });
});

test("the rules rank what is popular, new and of the liked genres first, and nothing that was rated", () => {
  const movie = (id: number, popularity: number, releasedOn: string, genreId: number) => ({
    id,
    title: `Film ${id}`,
    releasedOn,
    popularity,
    score: null,
    language: null,
    genreIds: [genreId],
    runtimeMinutes: null,
    ageLimit: null,
  });
  const movies = [
    movie(1, 100, "2000-01-01", 18),
    movie(2, 50, "2000-01-01", 35),
    movie(3, 50, "2000-01-01", 18),
    movie(4, 10, "2001-12-31", 35),
  ];
  const catalog = buildCatalogSnapshot(0, movies, []);
  const today = Date.parse("2002-01-01T00:00:00Z") / 86_400_000;
  const ranked = rankByRules(catalog, [{ movieId: 1, stars: 5, time: 0 }], { today, limit: 10 });
  // Of the greatest popularity (50): 0.4 · 1 + 0.3 · 1 for the genre; 0.4 · 0.2 + 0.3 · (1 − 1/730); 0.4 · 1.
  expect(ranked.map(({ movieId }) => movieId)).toEqual([3, 2, 4]);
  expect(ranked[0]?.score).toBeCloseTo(0.7, 12);
  expect(ranked[1]?.score).toBeCloseTo(0.4, 12);
  expect(ranked[2]?.score).toBeCloseTo(0.08 + 0.3 * (1 - 1 / 730), 12);
});
