import { expect, test } from "vitest";
import { pictureSize, pictureSizes } from "@/platform/images/picture-size";

test.each([
  ["poster", 1, "w92"],
  ["poster", 154, "w154"],
  ["poster", 200, "w342"],
  ["poster", 4000, "w780"],
  ["backdrop", 780, "w780"],
  ["backdrop", 781, "w1280"],
  ["profile", 45, "w45"],
  ["profile", 186, "h632"],
  ["profile", 422, "h632"],
  ["logo", 93, "w154"],
  ["logo", -1, "w45"],
  ["logo", Number.POSITIVE_INFINITY, "w154"],
] as const)("a %s at least %d pixels wide is %s at TMDB", (kind, width, size) => {
  expect(pictureSize(kind, width)).toBe(size);
});

test("the original is no size of ours", () => {
  for (const kind of ["poster", "backdrop", "profile", "logo"] as const) {
    expect(pictureSizes(kind).join()).toMatch(/^([wh]\d+,?)+$/);
  }
});
