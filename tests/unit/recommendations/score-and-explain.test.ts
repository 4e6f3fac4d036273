import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { candidateSlots } from "@/core/recommendations/candidates";
import { type CatalogSnapshot, dayNumber } from "@/core/recommendations/catalog-snapshot";
import { explain } from "@/core/recommendations/explain";
import { applicableRules } from "@/core/recommendations/rules";
import {
  type RecommendationMode,
  type ScoringInput,
  scoreCandidates,
} from "@/core/recommendations/score-candidates";
import { opinionsOf, type TasteProfile } from "@/core/recommendations/taste-profile";
import { catalogSnapshot } from "@/tests/factories/catalog-snapshot";
import { randomFilms, randomTaste } from "@/tests/factories/random-taste";
import { scoringRules } from "@/tests/factories/scoring-rules";
import { taste } from "@/tests/factories/taste-profile";

function inputFor(
  catalog: CatalogSnapshot,
  said: TasteProfile,
  mode: RecommendationMode = "blend",
): ScoringInput {
  const preferredGenreIds = new Set(said.preferences.preferredGenreIds);
  return {
    mode,
    slots: candidateSlots(catalog, said, { releasedUntilDay: null }),
    opinions: opinionsOf(said),
    rules: applicableRules(scoringRules(), preferredGenreIds),
    ruleContext: { maxPopularity: 500, today: dayNumber("2026-06-15"), preferredGenreIds },
  };
}

describe("for whatever someone has said of whatever films", () => {
  test("the shares of every film add up to its score", () => {
    fc.assert(
      fc.property(randomFilms, randomTaste, fc.constantFrom("blend", "rules"), (films, said, mode) => {
        const catalog = catalogSnapshot(films);
        const input = inputFor(catalog, said, mode);
        const scoring = scoreCandidates(catalog, input);
        scoring.slots.forEach((slot, position) => {
          const shares = explain(catalog, input, scoring, slot).map(({ share }) => share);
          const sum = shares.reduce((total, share) => total + share, 0);
          expect(Math.abs(sum - (scoring.scores[position] ?? Number.NaN))).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 100 },
    );
  });

  test("taking a rating back takes exactly its contribution out of the weighted similarity", () => {
    fc.assert(
      fc.property(randomFilms, randomTaste, (films, said) => {
        const catalog = catalogSnapshot(films);
        const input = inputFor(catalog, said);
        const [removed, ...others] = input.opinions;
        const before = similaritySums(catalog, input);
        const after = similaritySums(catalog, { ...input, opinions: others });
        const scoring = scoreCandidates(catalog, input);
        fc.pre(scoring.similarityScale > 0);
        scoring.slots.forEach((slot, position) => {
          const contribution = explain(catalog, input, scoring, slot).find(
            (part) => part.kind !== "rule" && part.movieId === removed?.movieId,
          );
          const unscaled = (contribution?.share ?? 0) / scoring.similarityScale;
          expect((before[position] ?? 0) - (after[position] ?? 0)).toBeCloseTo(unscaled, 9);
        });
      }),
      { numRuns: 100 },
    );
  });
});

/** S of each candidate: what is left of its score without the rules, unscaled. */
function similaritySums(catalog: CatalogSnapshot, input: ScoringInput): number[] {
  const { scores, similarityScale } = scoreCandidates(catalog, { ...input, rules: [] });
  return Array.from(scores, (score) => (similarityScale === 0 ? 0 : score / similarityScale));
}

const filler = Array.from({ length: 30 }, (_, index) => ({ id: 100 + index }));
const catalog = catalogSnapshot([
  { id: 1, title: "Rated", features: [["director", "X"]] },
  { id: 2, title: "Like it", popularity: 100, features: [["director", "X"]] },
  { id: 3, title: "Other", popularity: 500, features: [["director", "Y"]] },
  ...filler,
]);

describe("how far similarity counts beside the rules", () => {
  test("without opinions the rules decide alone", () => {
    const scoring = scoreCandidates(catalog, inputFor(catalog, taste()));
    expect(scoring).toMatchObject({ similarityScale: 0, rulesScale: 1 });
  });

  test("one rating counts 0.375: the most similar film gets 0.625 · 0.4 · 100/500 + 0.375 = 0.425", () => {
    const said = taste({ ratings: [{ movieId: 1, halfStars: 10 }] });
    const scoring = scoreCandidates(catalog, inputFor(catalog, said));
    expect(scoring.scores[scoring.slots.indexOf(1)]).toBeCloseTo(0.425, 9);
    expect(scoring.scores[scoring.slots.indexOf(2)]).toBeCloseTo(0.625 * 0.4, 9);
  });

  test("a bad rating moves what is like it down: 0.625 · 0.08 − 0.375 = −0.325", () => {
    const said = taste({ ratings: [{ movieId: 1, halfStars: 1 }] });
    const scoring = scoreCandidates(catalog, inputFor(catalog, said));
    expect(scoring.scores[scoring.slots.indexOf(1)]).toBeCloseTo(-0.325, 9);
  });

  test("under the rules alone, opinions move nothing and are not named", () => {
    const input = inputFor(catalog, taste({ ratings: [{ movieId: 1, halfStars: 10 }] }), "rules");
    const scoring = scoreCandidates(catalog, input);
    expect(scoring.scores[scoring.slots.indexOf(1)]).toBeCloseTo(0.08, 9);
    expect(explain(catalog, input, scoring, 1).every((part) => part.kind === "rule")).toBe(true);
  });

  test("a rating of a film that the catalogue does not have is no error", () => {
    const said = taste({ ratings: [{ movieId: 999_999, halfStars: 10 }] });
    expect(scoreCandidates(catalog, inputFor(catalog, said)).rulesScale).toBe(1);
  });
});

test("the explanation names the film, the rating and what both share, strongest first", () => {
  const said = taste({ ratings: [{ movieId: 1, halfStars: 9 }], dismissedIds: [3] });
  const input = inputFor(catalog, said);
  const [first, ...rest] = explain(catalog, input, scoreCandidates(catalog, input), 1);
  expect(first).toMatchObject({ kind: "rated", movieId: 1, title: "Rated", halfStars: 9, shared: ["X"] });
  expect(rest.map((part) => part.kind)).toEqual(["rule", "rule"]);
});
