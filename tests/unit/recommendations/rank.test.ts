import { describe, expect, test } from "vitest";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import { rank } from "@/core/recommendations/rank";
import type { Scoring } from "@/core/recommendations/score-candidates";
import { topPlaces } from "@/core/recommendations/top-slots";
import { BLEND_WEIGHTS } from "@/core/recommendations/tuned-blend";
import { catalogSnapshot } from "@/tests/factories/catalog-snapshot";

function scoring(scores: number[]): Scoring {
  return {
    slots: Int32Array.from(scores.keys()),
    scores: Float64Array.from(scores),
    scales: { learned: 0, cold: 0, similar: 0, coldSimilar: 0, rules: 1, popular: 0, recent: 0 },
    learned: null,
    similar: { sums: new Float64Array(0), greatest: 0, opinions: [], count: 0 },
  };
}

/** Two by one director and one by another; what they share is rare among forty films. */
const catalog = catalogSnapshot([
  { id: 1, features: [["director", "X"]] },
  { id: 2, features: [["director", "X"]] },
  { id: 3, features: [["director", "Y"]] },
  ...Array.from({ length: 40 }, (_, index) => ({ id: 4 + index })),
]);

function ranked(scores: number[], limit: number, adventurous: number, mode: "blend" | "learned" = "blend") {
  const dials = { ...NEUTRAL_DIALS, adventurous };
  const options = { limit, mode, dials, weights: BLEND_WEIGHTS };
  return rank(catalog, scoring(scores), options).map(({ slot }) => slot);
}

describe("the top of a list", () => {
  test("ties go to the lower place, also where only some of them have one", () => {
    expect(topPlaces(Float64Array.of(0.5, 0.8, 0.5, 0.5), 3)).toEqual([1, 0, 2]);
  });

  test("no more than asked for, and none when none are asked for", () => {
    expect(topPlaces(Float64Array.of(3, 2, 1), 2)).toEqual([0, 1]);
    expect(topPlaces(Float64Array.of(3, 2, 1), 0)).toEqual([]);
    expect(topPlaces(Float64Array.of(), 5)).toEqual([]);
  });

  test("a short list is the beginning of the full one", () => {
    const scores = Array.from({ length: 500 }, (_, place) => (place * 7919) % 13);
    const full = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    expect(topPlaces(Float64Array.from(scores), 40)).toEqual(full.slice(0, 40));
  });
});

describe("how different the movies of a list are", () => {
  const scores = [0.9, 0.8, 0.7, ...Array.from({ length: 40 }, () => 0)];

  test("somebody safe gets the best, whatever they have in common", () => {
    expect(ranked(scores, 3, 0)).toEqual([0, 1, 2]);
  });

  test("somebody adventurous gets another director before the same again, and the best film first", () => {
    expect(ranked(scores, 2, 100)).toEqual([0, 2]);
  });

  test("a long list begins as a short one does", () => {
    const films = Array.from({ length: 400 }, (_, index) => ({
      id: index + 1,
      features: [["director", `d${Math.floor(index / 2)}`] as const],
    }));
    const many = catalogSnapshot(films);
    const falling = films.map((_, place) => 1 - place / films.length);
    const options = { mode: "blend", dials: NEUTRAL_DIALS, weights: BLEND_WEIGHTS } as const;
    const list = (limit: number) =>
      rank(many, scoring(falling), { ...options, limit }).map(({ slot }) => slot);
    expect(list(10)).not.toEqual([...Array(10).keys()]);
    expect(list(100).slice(0, 10)).toEqual(list(10));
  });

  test("the parts alone keep their own order", () => {
    expect(ranked(scores, 3, 100, "learned")).toEqual([0, 1, 2]);
  });

  test("nothing comes twice, and a list is as long as it can be", () => {
    const all = ranked(scores, 100, 60);
    expect(new Set(all).size).toBe(43);
  });
});
