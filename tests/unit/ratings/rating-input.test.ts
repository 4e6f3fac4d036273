import { describe, expect, test } from "vitest";

import { ratingAfterKey } from "@/components/ratings/rating-after-key";
import { ratingAt } from "@/components/ratings/rating-at";
import { shownChoice } from "@/components/ratings/shown-choice";

describe("a rating by keyboard", () => {
  test.each([
    ["ArrowRight", 6, 7],
    ["ArrowDown", 6, 7],
    ["ArrowLeft", 6, 5],
    ["ArrowUp", 6, 5],
    ["Home", 6, 1],
    ["End", 6, 10],
    ["1", 6, 2],
    ["5", 6, 10],
    ["Delete", 6, null],
    ["Backspace", 6, null],
  ])("%s makes of %d half stars %s", (key, current, expected) => {
    expect(ratingAfterKey(key, current, "half-stars", false)).toBe(expected);
  });

  test("the first arrow begins at half a star, and back from nothing at five stars", () => {
    expect(ratingAfterKey("ArrowRight", null, "half-stars", false)).toBe(1);
    expect(ratingAfterKey("ArrowLeft", null, "half-stars", false)).toBe(10);
  });

  test("the ends hold: five stars do not become half a star", () => {
    expect(ratingAfterKey("ArrowRight", 10, "half-stars", false)).toBe(10);
    expect(ratingAfterKey("ArrowLeft", 1, "half-stars", false)).toBe(1);
  });

  test("where lines run from right to left, the arrow to the left is the one that goes on", () => {
    expect(ratingAfterKey("ArrowLeft", 6, "half-stars", true)).toBe(7);
    expect(ratingAfterKey("ArrowRight", 6, "half-stars", true)).toBe(5);
    expect(ratingAfterKey("ArrowDown", 6, "half-stars", true)).toBe(7);
  });

  test("on scales of ten and a hundred a digit is a point, and 0 the highest", () => {
    expect(ratingAfterKey("7", null, "ten", false)).toBe(7);
    expect(ratingAfterKey("0", null, "hundred", false)).toBe(10);
  });

  test("thumbs go between down and up", () => {
    expect(ratingAfterKey("ArrowRight", 4, "thumbs", false)).toBe(8);
    expect(ratingAfterKey("ArrowLeft", 8, "thumbs", false)).toBe(4);
    expect(ratingAfterKey("3", null, "thumbs", false)).toBeUndefined();
  });

  test.each(["Tab", "Enter", " ", "a", "6", "9", "0"])("%s is not the rating's key", (key) => {
    expect(ratingAfterKey(key, 6, "half-stars", false)).toBeUndefined();
  });
});

describe("a rating by pointer", () => {
  const row = { left: 100, width: 200 };

  test.each([
    [100, 1],
    [119, 1],
    [121, 2],
    [230, 7],
    [299, 10],
    [40, 1],
    [400, 10],
  ])("at %d px it is %d half stars", (x, expected) => {
    expect(ratingAt(x, row, false)).toBe(expected);
  });

  test("from right to left the row is counted from the right", () => {
    expect(ratingAt(299, row, true)).toBe(1);
    expect(ratingAt(101, row, true)).toBe(10);
  });

  test("a row that is not laid out yet gives the lowest rating", () => {
    expect(ratingAt(50, { left: 0, width: 0 }, false)).toBe(1);
  });
});

describe("a stored rating on the scale of thumbs", () => {
  test.each([
    [null, null],
    [1, 4],
    [5, 4],
    [6, 8],
    [10, 8],
  ])("%s half stars show as %s", (stored, shown) => {
    expect(shownChoice(stored, "thumbs")).toBe(shown);
  });

  test("other scales show it as it is", () => {
    expect(shownChoice(9, "half-stars")).toBe(9);
  });
});
