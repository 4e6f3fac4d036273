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
import { buildRatingsMatrix } from "@/core/recommendations/learned/ratings-matrix";
import { weightIn } from "@/core/recommendations/learned/sparse-weights";
import { columnsOf } from "@/tests/factories/rating-columns";
import { SMALL_SETTINGS, trainSmall, twoCircles } from "@/tests/factories/train-small";
import { addOuter, emptyMatrix, oneThread } from "@/tests/unit/recommendations/learned/dense";

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
