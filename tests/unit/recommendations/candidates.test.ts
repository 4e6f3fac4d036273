import { describe, expect, test } from "vitest";
import { candidateSlots } from "@/core/recommendations/candidates";
import { dayNumber } from "@/core/recommendations/catalog-snapshot";
import {
  EMPTY_RECOMMENDATION_FILTER,
  type RecommendationFilter,
} from "@/core/recommendations/recommendation-filter";
import { catalogSnapshot } from "@/tests/factories/catalog-snapshot";
import { taste } from "@/tests/factories/taste-profile";

const catalog = catalogSnapshot([
  { id: 1, language: "en", score: 8 },
  { id: 2, language: "en", score: 6.5, releasedOn: "2026-06-15" },
  { id: 3, language: "fr", score: 7, releasedOn: "2026-06-16" },
  { id: 4 },
]);

function candidateIds(said: Parameters<typeof taste>[0], releasedUntil: string | null = null): number[] {
  const releasedUntilDay = releasedUntil === null ? null : dayNumber(releasedUntil);
  const slots = candidateSlots(catalog, taste(said), { releasedUntilDay });
  return Array.from(slots, (slot) => catalog.ids[slot] ?? 0);
}

test("someone who has said nothing may get every movie", () => {
  expect(candidateIds({})).toEqual([1, 2, 3, 4]);
});

test("what a person rated, saw or dismissed is never a candidate", () => {
  const ratings = [{ movieId: 1, halfStars: 10 }];
  expect(candidateIds({ ratings, seenIds: [2], dismissedIds: [3] })).toEqual([4]);
});

test("a preferred language leaves out the others, and films whose language nobody knows", () => {
  expect(candidateIds({ preferences: { preferredLanguage: "en" } })).toEqual([1, 2]);
});

test("a minimum score leaves out what is below it, and films without a score", () => {
  expect(candidateIds({ preferences: { minRating: 7 } })).toEqual([1, 3]);
});

test("a minimum score of 0 still asks for a score", () => {
  expect(candidateIds({ preferences: { minRating: 0 } })).toEqual([1, 2, 3]);
});

test("films are left out until the day of their release; films without a date are not", () => {
  expect(candidateIds({}, "2026-06-15")).toEqual([1, 2, 4]);
});

describe("a filter", () => {
  const filmed = catalogSnapshot([
    { id: 1, genreIds: [18, 35], releasedOn: "1999-12-31", runtimeMinutes: 90, ageLimit: 12, score: 8 },
    { id: 2, genreIds: [18], releasedOn: "2000-01-01", runtimeMinutes: 121, ageLimit: 16, language: "fr" },
    { id: 3, genreIds: [27, 35], releasedOn: "2010-06-01", ageLimit: 0, language: "en", score: 6 },
    { id: 4 },
  ]);
  const idsWith = (filter: Partial<RecommendationFilter>, said = taste()) => {
    const options = { releasedUntilDay: null, filter: { ...EMPTY_RECOMMENDATION_FILTER, ...filter } };
    return Array.from(candidateSlots(filmed, said, options), (slot) => filmed.ids[slot]);
  };

  test.each<[string, Partial<RecommendationFilter>, number[]]>([
    ["nothing leaves all", {}, [1, 2, 3, 4]],
    ["genres leave films that have all of them", { genreIds: [18, 35] }, [1]],
    ["a genre that no film has leaves none", { genreIds: [18, 99] }, []],
    ["genres that are not wanted", { withoutGenreIds: [27, 99] }, [1, 2, 4]],
    ["years, of which both ends count", { yearFrom: 1999, yearTo: 2000 }, [1, 2]],
    ["an open end needs a date all the same", { yearTo: 2030 }, [1, 2, 3]],
    ["a runtime leaves out what is longer or not known", { runtimeMax: 120 }, [1]],
    ["an age leaves out what is for older people or not known", { ageMax: 12 }, [1, 3]],
    ["age 0 is an age", { ageMax: 0 }, [3]],
    ["a language", { language: "fr" }, [2]],
    ["a score", { minScore: 7 }, [1]],
  ])("%s", (_, filter, ids) => {
    expect(idsWith(filter)).toEqual(ids);
  });

  test("its language and score stand for those of the preferences", () => {
    const said = taste({ preferences: { preferredLanguage: "en", minRating: 9 } });
    expect(idsWith({}, said)).toEqual([]);
    expect(idsWith({ language: "fr", minScore: 0 }, said)).toEqual([]);
    expect(idsWith({ language: "en", minScore: 6 }, said)).toEqual([3]);
  });
});
