import { describe, expect, test } from "vitest";
import { gradedValue } from "@/core/recommendations/learned/graded-value";
import { scoreNext } from "@/core/recommendations/learned/next/score-next";
import { priorScale } from "@/core/recommendations/learned/popularity-prior";
import { rankLearned } from "@/core/recommendations/learned/rank-learned";
import { ratedSlots } from "@/core/recommendations/learned/rated-slots";
import { scoreInputs, scoreLearned } from "@/core/recommendations/learned/score-learned";
import { predictStars, residualsOfPerson } from "@/core/recommendations/learned/stars/predict-stars";
import { fingerprintOf } from "@/core/recommendations/learned/training/fingerprint";
import { learnedShares } from "@/tests/factories/learned-shares";
import { trainSmall, twoCircles } from "@/tests/factories/train-small";

const rated = (movieId: number, stars: number, time = movieId) => ({ movieId, stars, time });

describe("graded values", () => {
  test("rise from 0.1 for one star or less to 1 for five", () => {
    expect([0.5, 1, 3, 5].map(gradedValue)).toEqual([0.1, 0.1, 0.55, 1]);
  });
});

describe("the prior", () => {
  test("counts in full for no rating, fades by e over so many and is gone with far more", () => {
    const prior = { weight: 0.4, goneByRatings: 20 };
    const scales = [0, 20, 40].map((count) => priorScale(prior, count));
    const expected = [0.4, 0.4 / Math.E, 0.4 / Math.E ** 2];
    for (const [index, scale] of expected.entries()) expect(scales[index]).toBeCloseTo(scale, 12);
    expect(priorScale(prior, 300)).toBeLessThan(1e-6);
  });

  test("alone is popularity: people without ratings get the most liked first", () => {
    const model = trainSmall(twoCircles());
    const scored = scoreLearned(model, []);
    const ranked = rankLearned(model, scored, [], 10).map(({ slot }) => model.likeRates[slot] ?? 0);
    expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    expect(ranked[0]).toBeGreaterThan(0);
  });
});

describe("the learned score", () => {
  const model = trainSmall(twoCircles());
  const ratings = [rated(1, 5), rated(2, 4.5), rated(11, 1), rated(999, 5)];

  test("is the sum of the ratings' shares and the prior's, for every movie", () => {
    for (const mode of [scoreLearned, scoreNext]) {
      const scored = mode(model, ratings);
      for (let slot = 0; slot < model.movieIds.length; slot++) {
        const shares = learnedShares(model, scored, slot);
        const sum = shares.byRating.reduce((total, { share }) => total + share, shares.prior);
        expect(Math.abs(sum - (scored.scores[slot] ?? 0))).toBeLessThan(1e-9);
      }
    }
  });

  test("falls by a rating's share when that rating is left out", () => {
    const scored = scoreLearned(model, ratings);
    const slot = model.slotById.get(3) ?? -1;
    const strongest = learnedShares(model, scored, slot).byRating[0];
    const left = scored.inputs.map(({ values, ...input }) => ({
      ...input,
      values: values.map((value, row) =>
        model.movieIds[input.slots[row] ?? -1] === strongest?.movieId ? 0 : value,
      ),
    }));
    const without = scoreInputs(model, left, scored.priorScale);
    expect((scored.scores[slot] ?? 0) - (without.scores[slot] ?? 0)).toBeCloseTo(strongest?.share ?? 0, 9);
  });

  test("puts what the circle likes first, and never what was rated", () => {
    const ranked = rankLearned(model, scoreLearned(model, ratings), ratings, 5);
    const ids = ranked.map(({ slot }) => model.movieIds[slot]);
    expect(ids.slice(0, 3).sort()).toEqual([3, 4, 5]);
    expect(ids).not.toContain(1);
  });

  test("also reaches movies outside the head", () => {
    const small = trainSmall(twoCircles(), { headMovies: 6 });
    const slot = small.movieIds.length - 1;
    const everything = [...small.movieIds.subarray(0, 6)].map((movieId) => rated(movieId, 5));
    const scored = scoreLearned(small, everything);
    const shares = learnedShares(small, scored, slot);
    expect(shares.byRating.length).toBeGreaterThan(0);
    const sum = shares.byRating.reduce((total, { share }) => total + share, shares.prior);
    expect(sum).toBeCloseTo(scored.scores[slot] ?? 0, 9);
  });
});

describe("what next", () => {
  test("knows what usually follows the last rating", () => {
    const model = trainSmall(twoCircles());
    const ratings = [rated(1, 5, 1), rated(2, 5, 2), rated(3, 5, 3)];
    const [first] = rankLearned(model, scoreNext(model, ratings), ratings, 1);
    expect(model.movieIds[first?.slot ?? -1]).toBe(4);
  });
});

describe("predicted stars", () => {
  const model = trainSmall(twoCircles());
  const person = (ratings: { movieId: number; stars: number }[]) =>
    residualsOfPerson(
      model.stars,
      ratedSlots(
        model,
        ratings.map((rating) => ({ ...rating, time: 0 })),
      ),
    );
  const predicted = (ratings: { movieId: number; stars: number }[], movieId: number) =>
    predictStars(model.stars, person(ratings), model.slotById.get(movieId) ?? -1);

  test("follow the circle that the person belongs to", () => {
    const first = [rated(1, 5), rated(2, 5), rated(11, 1), rated(12, 1)];
    const second = [rated(1, 2), rated(2, 2), rated(11, 4), rated(12, 4)];
    expect(predicted(first, 3).stars).toBeGreaterThan(predicted(second, 3).stars + 1);
    expect(predicted(second, 13).stars).toBeGreaterThan(predicted(first, 13).stars + 1);
  });

  test("of an unknown movie for an unknown person are the mean", () => {
    expect(predicted([], 999).stars).toBeCloseTo(model.stars.mean, 6);
  });

  test("stay on the scale and within their interval", () => {
    const { stars, low, high } = predicted([rated(1, 5), rated(2, 5), rated(3, 5)], 4);
    expect(low).toBeLessThan(stars);
    expect(high).toBeLessThanOrEqual(5);
    expect(stars).toBeLessThanOrEqual(high);
    expect(low).toBeGreaterThanOrEqual(0.5);
  });
});

describe("the fingerprint", () => {
  test("is the same in another order, another with one star changed", () => {
    const columns = twoCircles();
    const reversed = Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [
        name,
        Array.from(column as ArrayLike<number>).reverse(),
      ]),
    ) as unknown as typeof columns;
    const changed = { ...columns, stars: Array.from(columns.stars).with(3, 0.5) };
    expect(fingerprintOf(reversed)).toBe(fingerprintOf(columns));
    expect(fingerprintOf(changed)).not.toBe(fingerprintOf(columns));
  });
});
