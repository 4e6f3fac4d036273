import { describe, expect, test } from "vitest";
import {
  readSolved,
  rightSidesBehind,
  rightSideTiles,
} from "@/core/recommendations/learned/linear/right-sides";
import { allocateTiles, tilesIn } from "@/core/recommendations/learned/linear/symmetric-tiles";
import { fadingBy, followingBy } from "@/core/recommendations/learned/next/fading";
import type { NextSettings } from "@/core/recommendations/learned/next/next-settings";
import { buildSequences } from "@/core/recommendations/learned/next/sequences";
import { transitionTables } from "@/core/recommendations/learned/next/transition-tables";
import { solveTransitions } from "@/core/recommendations/learned/next/transitions";
import { priorScale } from "@/core/recommendations/learned/popularity-prior";
import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";
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
import { SMALL_SETTINGS, trainSmall, twoCircles } from "@/tests/factories/train-small";
import { addOuter, emptyMatrix, oneThread } from "@/tests/unit/recommendations/learned/dense";

/** Rows of person, movie and stars, in the order of time. */
function columnsOf(rows: readonly (readonly [number, number, number])[]): RatingColumns {
  return {
    userIds: rows.map(([person]) => person),
    movieIds: rows.map(([, movie]) => movie),
    stars: rows.map(([, , stars]) => stars),
    times: rows.map((_, index) => index),
  };
}

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

describe("transitions", () => {
  test("regress what comes on histories that fade at two paces, side by side and to the end of each sequence", () => {
    // Of different length, in different order, and not all with five stars: 1, .55 and .1 in the formulas.
    const people = [
      [
        [0, 1],
        [1, 0.55],
        [2, 1],
        [3, 0.1],
      ],
      [
        [2, 0.55],
        [0, 1],
        [3, 1],
      ],
      [
        [1, 1],
        [0, 0.1],
      ],
      [[3, 1]],
    ] as const;
    const movieIds = [10, 20, 30, 40];
    const starsOf = new Map([
      [1, 5],
      [0.55, 3],
      [0.1, 1],
    ]);
    const rows = people.flatMap((sequence, person) =>
      sequence.map(([movie, value]) => [person, movieIds[movie] ?? 0, starsOf.get(value) ?? 0] as const),
    );
    const matrix = buildRatingsMatrix(columnsOf(rows));
    const settings = {
      paces: [
        { constant: 2, regularization: 1 },
        { constant: 5, regularization: 3 },
      ],
      horizonConstant: 3,
    };
    const tiles = tilesIn(allocateTiles(8, 1, rightSideTiles(8, 4)), 8);
    const sides = rightSidesBehind(tiles, 4, 1);
    solveTransitions(tiles, sides, buildSequences(matrix, 4), settings, oneThread());

    // Plainly: a row of features and one of targets for every place of every sequence; then (XᵀX + Λ) T = XᵀY.
    const slotOf = movieIds.map((movieId) => matrix.movieIds.indexOf(movieId));
    const left = emptyMatrix(8, 8);
    const right = emptyMatrix(8, 4);
    for (const sequence of people) {
      for (let place = 0; place < sequence.length; place++) {
        const features = new Float64Array(8);
        const targets = new Float64Array(4);
        for (const [at, [movie, value]] of sequence.entries()) {
          const slot = slotOf[movie] ?? 0;
          if (at > place) targets[slot] = value * Math.exp(-(at - place - 1) / 3);
          else {
            features[slot] = value * Math.exp(-(place - at) / 2);
            features[4 + slot] = value * Math.exp(-(place - at) / 5);
          }
        }
        addOuter(left, features, features);
        addOuter(right, features, targets);
      }
    }
    const solved = [...Array(8).keys()].map((row) => {
      const values = new Float64Array(4);
      readSolved(tiles, sides, row, values);
      return values;
    });
    for (const [row, coefficients] of left.entries()) {
      for (let column = 0; column < 4; column++) {
        const own = (row < 4 ? 1 : 3) * (solved[row]?.[column] ?? 0);
        const sum = coefficients.reduce(
          (total, factor, k) => total + factor * (solved[k]?.[column] ?? 0),
          own,
        );
        expect(sum).toBeCloseTo(right[row]?.[column] ?? Number.NaN, 5);
      }
    }
  });

  test("kept are the strongest of all paces, those to a movie divided by its ratings to the power of the damping", () => {
    const model = (changed: Partial<NextSettings>) =>
      trainSmall(twoCircles(), { next: { ...SMALL_SETTINGS.next, ...changed } });
    const plain = model({ transitionDamping: 0 });
    const damped = model({ transitionDamping: 0.5 });
    const size = plain.movieIds.length;
    const ratio = (plain.ratingCounts[size - 1] ?? 0) / (plain.ratingCounts[0] ?? 1);
    expect(ratio).toBeLessThan(1);
    for (const row of [0, size]) {
      const before = weightIn(plain.transitions, row, size - 1);
      expect(before).not.toBe(0);
      expect(weightIn(damped.transitions, row, size - 1)).toBeCloseTo(before * ratio ** -0.5, 6);
    }
    expect(model({ transitionsKept: 3 }).transitions.targets.length).toBeLessThanOrEqual(2 * size * 3);
  });

  test("are asked pace by pace: each table has its own rows", () => {
    const model = trainSmall(twoCircles());
    const [fast, slow] = transitionTables(model);
    const size = model.movieIds.length;
    expect([fast?.constant, slow?.constant]).toEqual(
      SMALL_SETTINGS.next.paces.map(({ constant }) => constant),
    );
    for (let slot = 0; slot < size; slot++) {
      for (let target = 0; target < size; target++) {
        const [own, other] = [slot, size + slot].map((row) => weightIn(model.transitions, row, target));
        expect(fast && weightIn(fast.weights, slot, target)).toBe(own);
        expect(slow && weightIn(slow.weights, slot, target)).toBe(other);
      }
    }
  });
});

describe("fading", () => {
  test("of a history is by e over so many, of what follows the sum over every place between", () => {
    expect(fadingBy(10)[10]).toBeCloseTo(Math.exp(-1), 12);
    const [atOnce, next, third, fourth] = followingBy(1 / Math.LN2, 1 / Math.log(4));
    expect([atOnce, next]).toEqual([0, 1]);
    expect(third).toBeCloseTo(1 / 2 + 1 / 4, 12);
    expect(fourth).toBeCloseTo(1 / 4 + 1 / 8 + 1 / 16, 12);
  });

  test("ends where hardly anything is left", () => {
    expect(fadingBy(10).at(-1)).toBeLessThanOrEqual(0.01);
    expect(fadingBy(10).at(-2)).toBeGreaterThan(0.01);
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
