import { describe, expect, test } from "vitest";
import { priorScale } from "@/core/recommendations/learned/popularity-prior";
import { buildRatingsMatrix, groupByMovie } from "@/core/recommendations/learned/ratings-matrix";
import { scoreLearned } from "@/core/recommendations/learned/score-learned";
import { weightIn } from "@/core/recommendations/learned/sparse-weights";
import { dampedMean, fitBiases } from "@/core/recommendations/learned/stars/biases";
import { findNeighbours } from "@/core/recommendations/learned/stars/neighbours";
import { predictStars, residualsOfPerson } from "@/core/recommendations/learned/stars/predict-stars";
import type { StarsModel } from "@/core/recommendations/learned/stars/stars-model";
import { settingsForSize } from "@/core/recommendations/learned/training/settings-for-size";
import { valueRatings } from "@/core/recommendations/learned/training/value-ratings";
import { TUNED_SETTINGS } from "@/core/recommendations/learned/tuned-settings";
import { allocateTable, packTable } from "@/core/recommendations/learned/weight-table";
import { columnsOf } from "@/tests/factories/rating-columns";
import { SMALL_SETTINGS, trainSmall, twoCircles } from "@/tests/factories/train-small";
import { oneThread } from "@/tests/unit/recommendations/learned/dense";

describe("what a rating counts in training", () => {
  test("is its graded value times (ratings of the person over the usual number)^−damping", () => {
    // Four ratings and one: 2.5 are usual.
    const matrix = buildRatingsMatrix(
      columnsOf([
        [1, 10, 5],
        [1, 20, 3],
        [1, 30, 1],
        [1, 40, 5],
        [2, 10, 5],
      ]),
    );
    const values = valueRatings(matrix, 0.5);
    const heavy = (4 / 2.5) ** -0.5;
    const light = (1 / 2.5) ** -0.5;
    for (const [index, expected] of [heavy, 0.55 * heavy, 0.1 * heavy, heavy, light].entries()) {
      expect(values[index]).toBeCloseTo(expected, 6);
    }
  });
});

describe("biases", () => {
  test("are means of what is left, drawn to zero by so many ratings' worth", () => {
    expect(dampedMean(6, 2, 1)).toBe(2);
    // Mean 3. Movie 10: (2 + 1) / (2 + 1) = 1; movie 20: (−3) / (1 + 1) = −1.5.
    const matrix = buildRatingsMatrix(
      columnsOf([
        [1, 10, 5],
        [2, 10, 4],
        [1, 20, 0],
      ]),
    );
    const settings = { ...TUNED_SETTINGS.stars, movieDamping: 1, personDamping: 1 };
    const { mean, movieBiases, residuals } = fitBiases(matrix, settings);
    expect(mean).toBe(3);
    expect([...movieBiases]).toEqual([1, -1.5]);
    // Person 1: left are 1 and −1.5, so −0.5 / 3; person 2: left is 0.
    expect(residuals[0]).toBeCloseTo(1 + 0.5 / 3, 6);
    expect(residuals[1]).toBeCloseTo(-1.5 + 0.5 / 3, 6);
    expect(residuals[2]).toBe(0);
  });
});

describe("the similarity of two movies", () => {
  test("is the correlation of residuals over common raters times n / (n + damping); opposites have none", () => {
    const matrix = buildRatingsMatrix(
      columnsOf([1, 2].flatMap((person) => [10, 20, 30].map((movie) => [person, movie, 3] as const))),
    );
    // Two people, movies 10, 20, 30 each: 10 and 20 agree, 30 is against both.
    const residuals = Float32Array.from([1, 2, -1, 2, 1, -1]);
    const table = allocateTable(3, 3);
    const settings = { ...TUNED_SETTINGS.stars, similarityDamping: 2 };
    findNeighbours(matrix, groupByMovie(matrix), residuals, settings, table, oneThread());
    const neighbours = packTable(table);
    // (1·2 + 2·1) / √((1 + 4)(4 + 1)) = 4/5, times 2 / (2 + 2)
    expect(weightIn(neighbours, 0, 1)).toBeCloseTo(0.4, 6);
    expect(weightIn(neighbours, 1, 0)).toBeCloseTo(0.4, 6);
    expect(weightIn(neighbours, 0, 2)).toBe(0);
  });
});

describe("predicted stars", () => {
  const model: StarsModel = {
    settings: { ...TUNED_SETTINGS.stars, personDamping: 1, neighboursUsed: 1, neighbourDamping: 0.5 },
    mean: 3,
    movieBiases: Float32Array.from([0.5, 0, -0.5]),
    deviations: Float32Array.from([1, 1, 0.5]),
    neighbours: {
      starts: Int32Array.from([0, 0, 0, 2]),
      targets: Int32Array.from([0, 1]),
      weights: Float32Array.from([0.5, 0.25]),
    },
  };
  // Left of the ratings: 5 − 3.5 = 1.5 and 2 − 3 = −1; bias 0.5 / 3; residuals 1.5 − 1/6 and −1 − 1/6.
  const person = residualsOfPerson(model, {
    slots: Int32Array.of(0, 1),
    stars: Float64Array.of(5, 2),
  });

  test("are mean, biases and the neighbours' residuals over their weights and the damping", () => {
    const expected = 3 - 0.5 + 1 / 6 + (0.5 * (1.5 - 1 / 6)) / (0.5 + 0.5);
    expect(predictStars(model, person, 2).stars).toBeCloseTo(expected, 6);
  });

  test("have an interval of 1.2816 standard deviations to both sides, wider for few ratings", () => {
    const { stars, low } = predictStars(model, person, 2);
    expect(stars - low).toBeCloseTo(1.2816 * 0.5 * Math.sqrt(1 + 1 / 3), 6);
  });
});

describe("the learned score", () => {
  test("adds graded values times weights, residuals times similarities and the prior", () => {
    const model = trainSmall(twoCircles());
    const [a, b, target] = [1, 2, 3].map((movieId) => model.slotById.get(movieId) ?? -1) as [
      number,
      number,
      number,
    ];
    const { scores } = scoreLearned(model, [
      { movieId: 1, stars: 5, time: 1 },
      { movieId: 2, stars: 3, time: 2 },
    ]);
    const { stars, weights, likeRates, settings } = model;
    const left = [5 - stars.mean - (stars.movieBiases[a] ?? 0), 3 - stars.mean - (stars.movieBiases[b] ?? 0)];
    const bias = ((left[0] ?? 0) + (left[1] ?? 0)) / (2 + settings.stars.personDamping);
    const expected =
      weightIn(weights, a, target) +
      0.55 * weightIn(weights, b, target) +
      settings.starsWeight * ((left[0] ?? 0) - bias) * weightIn(stars.neighbours, a, target) +
      settings.starsWeight * ((left[1] ?? 0) - bias) * weightIn(stars.neighbours, b, target) +
      priorScale(settings.prior, 2) * (likeRates[target] ?? 0);
    expect(scores[target]).toBeCloseTo(expected, 6);
  });

  test("divides the weights to a movie by its number of ratings to the power of the damping", () => {
    const plain = trainSmall(twoCircles(), { popularityDamping: 0 });
    const damped = trainSmall(twoCircles(), { popularityDamping: 0.5 });
    const last = plain.movieIds.length - 1;
    const ratio = (plain.ratingCounts[last] ?? 0) / (plain.ratingCounts[0] ?? 1);
    expect(ratio).toBeLessThan(1);
    const before = weightIn(plain.weights, 0, last);
    expect(before).not.toBe(0);
    expect(weightIn(damped.weights, 0, last)).toBeCloseTo(before * ratio ** -0.5, 6);
  });
});

describe("settings for another number of ratings", () => {
  test("regularise by its root: a quarter of the ratings, half the strength; never beyond 600 or under 1", () => {
    const forRatings = (ratings: number) =>
      settingsForSize(SMALL_SETTINGS, { ratings, movies: 100 }).regularization;
    const tuned = SMALL_SETTINGS.regularization;
    expect(forRatings(1_000_000)).toBe(tuned);
    expect(forRatings(250_000)).toBe(tuned / 2);
    expect(forRatings(1)).toBe(1);
    expect(forRatings(10 ** 12)).toBe(600);
  });

  test("regularise each pace of transitions by the same root, up to three times", () => {
    const forRatings = (ratings: number) =>
      settingsForSize(TUNED_SETTINGS, { ratings, movies: 100 }).next.paces.map((pace) => pace.regularization);
    const tuned = TUNED_SETTINGS.next.paces.map((pace) => pace.regularization);
    expect(forRatings(250_000)).toEqual(tuned.map((value) => value / 2));
    expect(forRatings(10 ** 12)).toEqual(tuned.map((value) => value * 3));
  });

  test("keep fewer weights of each movie where there are many of both", () => {
    const kept = (ratings: number, movies: number) =>
      settingsForSize(TUNED_SETTINGS, { ratings, movies }).weightsPerMovie;
    expect(kept(20_000_000, 20_000)).toBeLessThan(TUNED_SETTINGS.weightsPerMovie);
    expect(kept(100_000, 20_000)).toBe(TUNED_SETTINGS.weightsPerMovie);
    expect(kept(20_000_000, 4_000)).toBe(TUNED_SETTINGS.weightsPerMovie);
  });
});
