import { describe, expect, test } from "vitest";
import { bitsOfGenres, dayNumber } from "@/core/recommendations/catalog-snapshot";
import { applicableRules, ruleShares, ruleValue } from "@/core/recommendations/rules";
import type { ScoringRule } from "@/core/recommendations/scoring-rule";
import { catalogSnapshot } from "@/tests/factories/catalog-snapshot";
import { scoringRules } from "@/tests/factories/scoring-rules";
import { PREFERRED_GENRE_IDS, TODAY, TWENTY_FILMS } from "@/tests/factories/twenty-films";

const catalog = catalogSnapshot(TWENTY_FILMS);
const today = dayNumber(TODAY);
const POPULARITY_MAX = 200;

function scores(rules: ScoringRule[], preferredGenreIds: readonly number[]): number[] {
  const preferred = new Set(preferredGenreIds);
  const preferredGenres = bitsOfGenres(catalog, preferred);
  const context = { maxPopularity: POPULARITY_MAX, today, preferredGenres };
  return TWENTY_FILMS.map((_, slot) => {
    const shares = ruleShares(applicableRules(rules, preferred), catalog, slot, context);
    const score = shares.reduce((sum, { share }) => sum + share, 0);
    return Math.round(score * 1e4) / 1e4;
  });
}

describe("the scores of twenty films under the three rules equal the hand calculation to four decimals", () => {
  test("with preferred genres", () => {
    expect(scores(scoringRules(), PREFERRED_GENRE_IDS)).toEqual(TWENTY_FILMS.map((film) => film.score));
  });

  test("without preferred genres the genre rule is left out", () => {
    expect(scores(scoringRules(), [])).toEqual(TWENTY_FILMS.map((film) => film.scoreWithoutGenres));
  });

  test("a rule that is switched off is left out", () => {
    const rules = scoringRules({ recency: null });
    expect(scores(rules, PREFERRED_GENRE_IDS)).toEqual(TWENTY_FILMS.map((film) => film.scoreWithoutRecency));
  });

  test("weights that an administrator chose count: 0.5 · 123.4/200 + 0.1 · 1 = 0.4085", () => {
    expect(scores(scoringRules({ popularity: 0.5, recency: 0.1 }), [])[0]).toBe(0.4085);
  });
});

test("no rule is ever below 0 or above 1", () => {
  const preferredGenres = bitsOfGenres(catalog, PREFERRED_GENRE_IDS);
  const context = { maxPopularity: POPULARITY_MAX, today, preferredGenres };
  for (const { ruleType } of scoringRules()) {
    for (let slot = 0; slot < TWENTY_FILMS.length; slot++) {
      const value = ruleValue(ruleType, catalog, slot, context);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  }
});

test("where every popularity is 0, popularity gives 0 and not NaN", () => {
  const context = { maxPopularity: 0, today, preferredGenres: 0 };
  expect(ruleValue("popularity", catalog, 5, context)).toBe(0);
});
