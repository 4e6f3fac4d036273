import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "@/core/discovery/edit-distance";

describe("how many slips lie between two words", () => {
  test.each([
    ["", "", 0],
    ["matrix", "matrix", 0],
    ["", "abc", 3],
    ["matrx", "matrix", 1],
    ["mattrix", "matrix", 1],
    ["matrux", "matrix", 1],
    ["teh", "the", 1],
    ["godfahter", "godfather", 1],
    ["kitten", "sitting", 3],
    // Optimal string alignment edits no substring twice: 3, where unrestricted Damerau-Levenshtein says 2.
    ["ca", "abc", 3],
  ])("%s to %s: %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test("it is the same both ways, zero only for equal words, and at most the longer word", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});
