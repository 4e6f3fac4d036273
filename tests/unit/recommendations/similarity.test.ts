import { describe, expect, test } from "vitest";
import { sharedFeatures, similarity, sumSimilarities } from "@/core/recommendations/similarity";
import { catalogSnapshot, type SnapshotFilm } from "@/tests/factories/catalog-snapshot";

/**
 * Forty films, by hand. What at most ten films have counts as ln(40/10) = 1.386294, what twenty have as ln 2 = 0.693147.
 *   1: director X (1 · 1.386294), keyword k (0.8 · 0.693147 = 0.554518), genre g (0.7 · 0.693147 = 0.485203)
 *   2: director X 1.386294, cast Y (0.6 · 1.386294 = 0.831777), genre g 0.485203
 *   3: keyword k 0.554518, genre g 0.485203
 *   4: an actor X
 *   5 to 40: seventeen more with the genre, and eighteen more with the keyword, which make it twenty each
 * Lengths with the damping of 16: 1: √(2.464724 + 256) = 16.076838, 2: √(2.849086 + 256) = 16.088788,
 * 3: √(0.542912 + 256) = 16.016957.
 */
const X = ["director", "X"] as const;
const K = ["keyword", "k"] as const;
const G = ["genre", "g"] as const;
const catalog = catalogSnapshot([
  { id: 1, features: [X, K, G] },
  { id: 2, features: [X, ["cast", "Y"], G] },
  { id: 3, features: [K, G] },
  { id: 4, features: [["cast", "X"]] },
  ...fillers(5, 17, [G]),
  ...fillers(22, 18, [K]),
  ...fillers(40, 1, []),
]);

const { features } = catalog;

function fillers(firstId: number, count: number, features: SnapshotFilm["features"]): SnapshotFilm[] {
  return Array.from({ length: count }, (_, index) => ({ id: firstId + index, features }));
}

describe("how alike two films are", () => {
  test("1 and 2 share a director and a genre: (1.921812 + 0.235422) / (16.076838 · 16.088788) = 0.0083401", () => {
    expect(similarity(catalog, 0, 1)).toBeCloseTo(0.0083401, 7);
  });

  test("1 and 3 share a keyword and a genre: (0.307490 + 0.235422) / (16.076838 · 16.016957) = 0.0021084", () => {
    expect(similarity(catalog, 0, 2)).toBeCloseTo(0.0021084, 7);
  });

  test("2 and 3 share a genre: 0.235422 / (16.088788 · 16.016957) = 0.0009136", () => {
    expect(similarity(catalog, 1, 2)).toBeCloseTo(0.0009136, 7);
  });

  test("it is the same both ways", () => {
    expect(similarity(catalog, 1, 0)).toBe(similarity(catalog, 0, 1));
  });

  test("what they share comes strongest first, by name", () => {
    expect(sharedFeatures(features, 0, 1).map(({ feature }) => features.names[feature])).toEqual(["X", "g"]);
  });

  test("whoever directs one and acts in the other is nothing that they share", () => {
    expect(similarity(catalog, 0, 3)).toBe(0);
  });

  test("a film of which nothing is known is like no other", () => {
    expect([0, 1, 2].map((slot) => similarity(catalog, slot, 39))).toEqual([0, 0, 0]);
  });

  test("little knowledge is damped: two films of which only the director is known are no twins", () => {
    const other = catalogSnapshot([
      { id: 1, features: [X] },
      { id: 2, features: [X] },
      ...fillers(3, 38, []),
    ]);
    expect(similarity(other, 0, 1)).toBeCloseTo(1.921812 / 257.921812, 7);
  });

  test("what every film has says nothing", () => {
    expect(similarity(catalogSnapshot(fillers(1, 30, [G])), 0, 1)).toBe(0);
  });
});

test("the sums for the whole catalogue are the weighted sums of the single similarities", () => {
  const weighted = [
    { slot: 0, weight: 0.8 },
    { slot: 1, weight: -0.4 },
  ];
  const profile = new Float64Array(features.names.length);
  const sums = new Float64Array(40);
  sumSimilarities(catalog, weighted, profile, sums);
  expect(profile.every((amount) => amount === 0)).toBe(true);
  for (let slot = 2; slot < 40; slot++) {
    const expected = 0.8 * similarity(catalog, slot, 0) - 0.4 * similarity(catalog, slot, 1);
    expect(sums[slot]).toBeCloseTo(expected, 12);
  }
});
