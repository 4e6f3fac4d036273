import { describe, expect, test } from "vitest";
import { nextPath } from "@/app/(site)/sign-in/next-path";

describe("the page after signing in", () => {
  test.each(["/", "/movies?genre=18&page=2", "/movies/603#mine", "/search?q=//x", "/recommendations"])(
    "may be %s",
    (path) => {
      expect(nextPath(path)).toBe(path);
    },
  );

  test.each([
    null,
    "",
    "movies",
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n//evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "javascript:alert(1)",
    "//",
    "/sign-in",
    "/sign-up?next=/sign-in",
  ])("is home instead of %j", (path) => {
    expect(nextPath(path)).toBe("/");
  });

  test("never leads to another origin, however a browser reads it", () => {
    for (const path of ["/%09/evil.example", "/%5cevil.example", "/ /evil.example", "/@evil.example"]) {
      expect(new URL(nextPath(path), "https://ours.example").origin).toBe("https://ours.example");
    }
  });
});
