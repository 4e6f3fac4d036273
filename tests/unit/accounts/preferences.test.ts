import { describe, expect, test } from "vitest";
import { checkPreferences, DEFAULT_PREFERENCES } from "@/core/accounts/preferences";

const refused = (field: string) => expect.objectContaining({ code: "invalid_input", field });

describe("preferences", () => {
  test("the defaults may be stored", () => {
    expect(checkPreferences(DEFAULT_PREFERENCES)).toEqual(DEFAULT_PREFERENCES);
  });

  test("a genre that was chosen twice counts once", () => {
    const chosen = checkPreferences({ ...DEFAULT_PREFERENCES, preferredGenreIds: [35, 18, 35] });
    expect(chosen.preferredGenreIds).toEqual([35, 18]);
  });

  test.each([[[0]], [[35, 1]], [[Number.NaN]]])("the genres %j are refused", (preferredGenreIds) => {
    expect(() => checkPreferences({ ...DEFAULT_PREFERENCES, preferredGenreIds })).toThrow(
      refused("preferredGenreIds"),
    );
  });

  test.each(["", "EN", "english", "e", "e'"])("the language %j is refused", (preferredLanguage) => {
    expect(() => checkPreferences({ ...DEFAULT_PREFERENCES, preferredLanguage })).toThrow(
      refused("preferredLanguage"),
    );
  });

  test.each([0, 6.5, 10])("a minimum score of %d is fine", (minRating) => {
    expect(checkPreferences({ ...DEFAULT_PREFERENCES, minRating }).minRating).toBe(minRating);
  });

  test.each([-0.1, 10.1, Number.NaN, Number.POSITIVE_INFINITY])(
    "a minimum score of %d is refused",
    (minRating) => {
      expect(() => checkPreferences({ ...DEFAULT_PREFERENCES, minRating })).toThrow(refused("minRating"));
    },
  );
});
