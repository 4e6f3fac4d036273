import { expect, test } from "vitest";
import { candidateSlots } from "@/core/recommendations/candidates";
import { dayNumber } from "@/core/recommendations/catalog-snapshot";
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
  return slots.map((slot) => catalog.ids[slot] ?? 0);
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
