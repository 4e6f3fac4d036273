import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import { explain } from "@/core/recommendations/explain";
import { RECOMMENDATION_MODES } from "@/core/recommendations/mode";
import { type ScoringInput, scoreCandidates } from "@/core/recommendations/score-candidates";
import type { TasteProfile } from "@/core/recommendations/taste-profile";
import { BLEND_WEIGHTS } from "@/core/recommendations/tuned-blend";
import type { Contribution } from "@/core/recommendations/views";
import { catalogSnapshot } from "@/tests/factories/catalog-snapshot";
import { randomModel } from "@/tests/factories/random-model";
import { randomFilms, randomTaste } from "@/tests/factories/random-taste";
import { scoringInput } from "@/tests/factories/scoring-input";
import { taste } from "@/tests/factories/taste-profile";

const randomDials = fc.record({
  popular: fc.integer({ min: -100, max: 100 }),
  recent: fc.integer({ min: -100, max: 100 }),
  adventurous: fc.integer({ min: 0, max: 100 }),
  rules: fc.integer({ min: 0, max: 100 }),
});

/** Each movie's score and what made it. */
function explained(catalog: CatalogSnapshot, input: ScoringInput) {
  const scoring = scoreCandidates(catalog, input);
  const contributions = explain(catalog, input, scoring, [...scoring.slots]);
  return new Map(
    Array.from(scoring.slots, (slot, place) => [
      slot,
      { score: scoring.scores[place] ?? Number.NaN, contributions: contributions[place] ?? [] },
    ]),
  );
}

const sumOf = (contributions: readonly Contribution[]) =>
  contributions.reduce((sum, { share }) => sum + share, 0);

describe("for whatever someone has said of whatever films, whatever was learned, wherever the dials stand", () => {
  const everything = fc.record({
    films: randomFilms,
    said: randomTaste,
    model: fc.option(randomModel),
    mode: fc.constantFrom(...RECOMMENDATION_MODES),
    dials: randomDials,
  });

  test("the shares of every film add up to its score, in every mode", () => {
    fc.assert(
      fc.property(everything, ({ films, said, ...options }) => {
        const catalog = catalogSnapshot(films);
        for (const { score, contributions } of explained(
          catalog,
          scoringInput(catalog, said, options),
        ).values()) {
          expect(Math.abs(sumOf(contributions) - score)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("striking a rating out lowers every film's score by exactly the share that the rating had", () => {
    fc.assert(
      fc.property(everything, ({ films, said, ...options }) => {
        const catalog = catalogSnapshot(films);
        const struck = said.ratings.find(({ movieId }) => !said.struckIds.includes(movieId));
        fc.pre(struck !== undefined);
        const movieId = struck?.movieId ?? 0;
        const less = { ...said, struckIds: [...said.struckIds, movieId] };
        const before = explained(catalog, scoringInput(catalog, said, options));
        const after = explained(catalog, scoringInput(catalog, less, options));
        for (const [slot, { score, contributions }] of before) {
          const share = shareOf(contributions, movieId);
          const lowered = score - (after.get(slot)?.score ?? Number.NaN);
          expect(Math.abs(lowered - share)).toBeLessThan(1e-9);
          expect(shareOf(after.get(slot)?.contributions ?? [], movieId)).toBe(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("dismissing a film lowers, or leaves, what was learned of all others", () => {
    fc.assert(
      fc.property(randomFilms, randomTaste, randomModel, (films, said, model) => {
        const catalog = catalogSnapshot(films);
        const options = { model, mode: "learned" } as const;
        for (const { contributions } of explained(catalog, scoringInput(catalog, said, options)).values()) {
          for (const part of contributions) if (part.kind === "dismissed") expect(part.share).toBeLessThan(0);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function shareOf(contributions: readonly Contribution[], movieId: number): number {
  const part = contributions.find((one) => one.kind === "rated" && one.movieId === movieId);
  return part?.share ?? 0;
}

const filler = Array.from({ length: 30 }, (_, index) => ({ id: 100 + index }));
const catalog = catalogSnapshot([
  { id: 1, title: "Rated", features: [["director", "X"]] },
  { id: 2, title: "Like it", popularity: 100, features: [["director", "X"]] },
  { id: 3, title: "Other", popularity: 500, features: [["director", "Y"]] },
  ...filler,
]);

function scoreOf(said: TasteProfile, movieId: number, options: Partial<ScoringInput> = {}): number {
  const slot = catalog.slotById.get(movieId) ?? -1;
  const input = scoringInput(catalog, said, { weights, ...options });
  return explained(catalog, input).get(slot)?.score ?? Number.NaN;
}

/** So that what is worked out by hand stays true whatever is tuned. */
const weights = { ...BLEND_WEIGHTS, similar: 0.75, similarHalfOpinions: 1 };

describe("how far similarity counts beside the rules while nothing was learned", () => {
  test("without opinions the rules decide alone", () => {
    const { scales } = scoreCandidates(catalog, scoringInput(catalog, taste()));
    expect(scales).toMatchObject({ similar: 0, rules: 1 });
  });

  const loved = taste({ ratings: [{ movieId: 1, halfStars: 10 }] });

  test("one rating counts 0.375: the most similar film gets 0.625 · 0.4 · 100/500 + 0.375 = 0.425", () => {
    expect(scoreOf(loved, 2)).toBeCloseTo(0.425, 9);
    expect(scoreOf(loved, 3)).toBeCloseTo(0.625 * 0.4, 9);
  });

  test("a bad rating moves what is like it down: 0.625 · 0.08 − 0.375 = −0.325", () => {
    expect(scoreOf(taste({ ratings: [{ movieId: 1, halfStars: 1 }] }), 2)).toBeCloseTo(-0.325, 9);
  });

  test("with the dial of the rules at 0 they count nothing, at 15 half of the usual, at 100 in full", () => {
    const at = (rules: number) => scoreOf(loved, 3, { dials: { ...NEUTRAL_DIALS, rules } });
    expect([0, 15, 30, 65, 100].map(at)).toEqual([
      0,
      expect.closeTo(0.3125 * 0.4, 9),
      expect.closeTo(0.625 * 0.4, 9),
      expect.closeTo(0.8125 * 0.4, 9),
      expect.closeTo(0.4, 9),
    ]);
  });

  test("under the rules alone, opinions and dials move nothing and are not named", () => {
    const dials = { popular: 80, recent: -80, adventurous: 90, rules: 90 };
    const input = scoringInput(catalog, loved, { mode: "rules", dials });
    const like = explained(catalog, input).get(1);
    expect(like?.score).toBeCloseTo(0.08, 9);
    expect(like?.contributions.every((part) => part.kind === "rule")).toBe(true);
  });

  test("a rating of a film that the catalogue does not have is no error", () => {
    const said = taste({ ratings: [{ movieId: 999_999, halfStars: 10 }] });
    expect(scoreCandidates(catalog, scoringInput(catalog, said)).scales.rules).toBe(1);
  });

  test("a film on TMDB's list of a loved one is like it, a little less the lower it stands", () => {
    const listed = catalogSnapshot([
      { id: 1, neighbourIds: [2, 3] },
      { id: 2 },
      { id: 3 },
      { id: 4 },
      { id: 5, neighbourIds: [1] },
    ]);
    const scores = explained(listed, scoringInput(listed, loved, { mode: "similar" }));
    const of = (slot: number) => scores.get(slot)?.score ?? Number.NaN;
    expect(of(1)).toBeCloseTo(0.1, 6);
    expect(of(2)).toBeCloseTo(0.1 / 1.1, 6);
    expect(of(3)).toBe(0);
    expect(of(4)).toBeCloseTo(0.1, 6);
  });
});

test("the explanation names the film, the rating and what both share, strongest first", () => {
  const said = taste({ ratings: [{ movieId: 1, halfStars: 9 }], dismissedIds: [3] });
  const [first, ...rest] = explained(catalog, scoringInput(catalog, said)).get(1)?.contributions ?? [];
  expect(first).toMatchObject({ kind: "rated", movieId: 1, title: "Rated", halfStars: 9, shared: ["X"] });
  expect(rest.map((part) => part.kind)).toEqual(["rule", "rule"]);
});

test("of very many ratings the strongest are named and the others are one sum, which is exact", () => {
  const films = Array.from({ length: 300 }, (_, index) => ({
    id: index + 1,
    features: [["keyword", `k${index % 5}`] as const, ["cast", `c${index % 7}`] as const],
  }));
  const many = catalogSnapshot(films);
  const ratings = Array.from({ length: 250 }, (_, index) => ({
    movieId: index + 1,
    halfStars: 6 + (index % 5),
  }));
  const input = scoringInput(many, taste({ ratings }), { mode: "similar" });
  for (const { score, contributions } of explained(many, input).values()) {
    expect(contributions.length).toBeLessThanOrEqual(61);
    expect(Math.abs(sumOf(contributions) - score)).toBeLessThan(1e-9);
  }
});
